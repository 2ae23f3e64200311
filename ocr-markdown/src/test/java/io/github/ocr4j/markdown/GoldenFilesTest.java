package io.github.ocr4j.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ocr4j.markdown.document.MarkdownDocument;
import io.github.ocr4j.markdown.document.SourceInfo;
import io.github.ocr4j.markdown.option.Flavour;
import io.github.ocr4j.markdown.option.FrontMatter;
import io.github.ocr4j.markdown.option.ImageNames;
import io.github.ocr4j.markdown.option.MarkdownOptions;
import io.github.ocr4j.markdown.option.Repair;
import io.github.ocr4j.model.OcrImage;
import io.github.ocr4j.model.OcrPage;
import io.github.ocr4j.model.OcrResponse;
import io.github.ocr4j.model.WireJson;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * One document that has a bit of everything, in every flavour. When the output changes on purpose,
 * read the difference before you change the file.
 */
class GoldenFilesTest {

  @ParameterizedTest
  @EnumSource(Flavour.class)
  void writesTheReportAsItWasReadBefore(Flavour flavour) throws IOException {
    MarkdownDocument document =
        MarkdownConverter.of(
                MarkdownOptions.defaults()
                    .withFlavour(flavour)
                    .withFrontMatter(FrontMatter.YAML)
                    .withRepairs(Repair.all())
                    .withImageNames(ImageNames.PAGE))
            .convert(withImages(response()), SourceInfo.of("harbour.pdf"));
    String name = "/golden/harbour-" + flavour.name().toLowerCase(java.util.Locale.ROOT) + ".md";
    assertThat(document.files().get(0).text()).isEqualTo(read(name));
    assertThat(new MarkdownChecker().check(document)).isEmpty();
  }

  /** A report as an engine returned it, without the bytes of its images. */
  static OcrResponse response() throws IOException {
    return WireJson.read(read("/golden/harbour.json"), OcrResponse.class);
  }

  private static OcrResponse withImages(OcrResponse response) {
    List<OcrPage> pages =
        response.pages().stream()
            .map(
                page ->
                    page.toBuilder()
                        .images(page.images().stream().map(GoldenFilesTest::withContent).toList())
                        .build())
            .toList();
    return new OcrResponse(pages, response.model(), response.usageInfo());
  }

  private static OcrImage withContent(OcrImage image) {
    return new OcrImage(
        image.id(),
        image.topLeftX(),
        image.topLeftY(),
        image.bottomRightX(),
        image.bottomRightY(),
        Optional.of(Responses.jpeg(image.id().hashCode())),
        image.imageAnnotation(),
        image.additionalProperties());
  }

  private static String read(String resource) throws IOException {
    try (InputStream in = GoldenFilesTest.class.getResourceAsStream(resource)) {
      assertThat(in).as(resource).isNotNull();
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
