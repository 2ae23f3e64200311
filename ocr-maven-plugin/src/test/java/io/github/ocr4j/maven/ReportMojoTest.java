package io.github.ocr4j.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.mockito.ArgumentMatchers.endsWith;
import static org.mockito.Mockito.verify;

import io.github.ocr4j.engine.EngineSettings;
import io.github.ocr4j.engine.OcrEngine;
import io.github.ocr4j.engine.OcrEngineProvider;
import io.github.ocr4j.model.BoundingBox;
import io.github.ocr4j.model.ImageContent;
import io.github.ocr4j.model.OcrImage;
import io.github.ocr4j.model.OcrPage;
import io.github.ocr4j.model.OcrResponse;
import io.github.ocr4j.model.UsageInfo;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.inject.Inject;
import org.apache.maven.api.di.Provides;
import org.apache.maven.api.plugin.testing.InjectMojo;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.logging.Log;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(GoalExtension.class)
class ReportMojoTest {
  private static final Color SCAN = new Color(0, 120, 0);
  private static final Color FIGURE = new Color(0, 0, 160);

  private static final Color MARKED = new Color(255, 59, 48);

  @TempDir Path project;
  @Inject private MavenSession session;
  @Inject private Log log;

  /** Misreads a digit of PDFs; of pictures, reads the one called empty as a picture. */
  @Provides
  static BuildEngines engines() {
    return new BuildEngines() {
      @Override
      protected OcrEngine open(OcrEngineProvider provider, EngineSettings settings) {
        return (request, observer) -> {
          if (request.document().name().endsWith(".pdf")) {
            OcrPage misread = OcrPage.builder(0, "The sum is **1250** euro").build();
            return new OcrResponse(List.of(misread), "", UsageInfo.ofPages(1));
          }
          boolean empty = request.document().name().startsWith("empty");
          OcrPage page =
              OcrPage.builder(
                      0,
                      (empty ? "" : "# Read & <b>written</b><script>alert(1)</script>\n\n")
                          + "![img-0.png](img-0.png)")
                  .images(List.of(figure()))
                  .build();
          return new OcrResponse(List.of(page), "", UsageInfo.ofPages(1));
        };
      }
    };
  }

  @BeforeEach
  void convert(@InjectMojo(goal = "convert") ConvertMojo convert) throws Exception {
    Properties commandLine = Project.prepare(session, project);
    commandLine.setProperty("ocr.htmlFile", project.resolve("report.html").toString());
    Files.createDirectories(project.resolve("docs"));
    Files.write(project.resolve("docs/a.png"), png(SCAN, 400, 600));
    Files.write(project.resolve("docs/empty.png"), png(SCAN, 400, 500));
    TinyPdf.writeLine(project.resolve("docs/sum.pdf"), "The sum is 1280 euro");
    commandLine.setProperty("ocr.engine", "mistral");
    commandLine.setProperty("ocr.apiKey", "key");
    commandLine.setProperty("ocr.secondOpinion", "text-layer");
    convert.execute();
  }

  @Test
  void highlightsWhereASecondReadingDiffers(@InjectMojo(goal = "report") ReportMojo report)
      throws Exception {
    report.execute();

    assertThat(Files.readString(project.resolve("report.html")))
        .contains("<mark class=\"number\" title=\"The second reading says: 1280\">1250</mark>")
        .containsPattern("<i class=\"number\" title=\"Read as: 1250\" style=\"left:\\d")
        .contains("second reading differs");
  }

  @Test
  void showsDoubtfulPagesFirst(@InjectMojo(goal = "report") ReportMojo report) throws Exception {
    report.execute();

    String html = Files.readString(project.resolve("report.html"));
    assertThat(html.indexOf("empty.png, page 1")).isBetween(0, html.indexOf("a.png, page 1"));
    assertThat(html).contains("<span class=\"flag\">not read</span>");
    verify(log).info(endsWith("3 pages, 2 to look at"));
  }

  @Test
  void isHarmlessAndLoadsNothing(@InjectMojo(goal = "report") ReportMojo report) throws Exception {
    report.execute();

    assertThat(Files.readString(project.resolve("report.html")))
        .contains("Read &amp;")
        .doesNotContain("<script")
        .doesNotContain("src=\"http")
        .doesNotContain("src=\"images");
  }

  @Test
  void isShownByARealBrowser(@InjectMojo(goal = "report") ReportMojo report) throws Exception {
    Optional<Path> browser = browser();
    assumeThat(browser).as("Chromium is not installed").isPresent();
    report.execute();

    BufferedImage screen = screenshot(browser.get());

    assertThat(count(screen, MARKED)).as("pixels of the frame around a digit").isGreaterThan(50);
    assertThat(count(screen, SCAN)).as("pixels of the page").isGreaterThan(10_000);
    assertThat(count(screen, FIGURE)).as("pixels of the figure").isGreaterThan(1_000);
  }

  private BufferedImage screenshot(Path browser) throws Exception {
    Path image = project.resolve("screen.png");
    Process process =
        new ProcessBuilder(
                browser.toString(),
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--hide-scrollbars",
                "--window-size=1400,3200",
                "--user-data-dir=" + project.resolve("browser"),
                "--screenshot=" + image,
                project.resolve("report.html").toUri().toString())
            .redirectErrorStream(true)
            .redirectOutput(project.resolve("browser.log").toFile())
            .start();
    assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
    return ImageIO.read(image.toFile());
  }

  private static long count(BufferedImage image, Color wanted) {
    long found = 0;
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        Color color = new Color(image.getRGB(x, y));
        int distance =
            Math.abs(color.getRed() - wanted.getRed())
                + Math.abs(color.getGreen() - wanted.getGreen())
                + Math.abs(color.getBlue() - wanted.getBlue());
        found += distance < 30 ? 1 : 0;
      }
    }
    return found;
  }

  private static Optional<Path> browser() {
    return Stream.of(System.getenv("PATH").split(File.pathSeparator))
        .flatMap(
            directory -> Stream.of("chromium", "chromium-browser").map(Path.of(directory)::resolve))
        .filter(Files::isExecutable)
        .findFirst();
  }

  private static OcrImage figure() {
    return OcrImage.of(
        "img-0.png",
        new BoundingBox(0, 0, 60, 60),
        Optional.of(new ImageContent.InMemory(png(FIGURE, 60, 60))));
  }

  private static byte[] png(Color color, int width, int height) {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    graphics.setColor(color);
    graphics.fillRect(0, 0, width, height);
    graphics.dispose();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "png", bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
