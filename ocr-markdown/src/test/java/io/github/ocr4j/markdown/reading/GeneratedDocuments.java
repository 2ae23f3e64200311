package io.github.ocr4j.markdown.reading;

import io.github.ocr4j.model.BoundingBox;
import io.github.ocr4j.model.ImageContent;
import io.github.ocr4j.model.OcrImage;
import io.github.ocr4j.model.OcrPage;
import io.github.ocr4j.model.OcrResponse;
import io.github.ocr4j.model.OcrTable;
import io.github.ocr4j.model.TableFormat;
import io.github.ocr4j.model.UsageInfo;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Documents thrown together of what engines return: the same for the same number. */
public final class GeneratedDocuments {
  private static final int BYTES = 120;
  private static final List<String> WORDS =
      List.of(
          "harbour",
          "Größe",
          "tide",
          "漢字",
          "α",
          "12,5",
          "(a)",
          "A & B",
          "x < 6",
          "50 %",
          "*slack*",
          "**deep**",
          "`code`",
          "`![img-0.jpeg](img-0.jpeg)`",
          "snake_case",
          "C:\\path",
          "a|b",
          "[17]",
          "e.g.",
          "\\*star\\*",
          "&lt;tag&gt;",
          "https://example.org/a_b",
          "“quoted”",
          "[log](https://example.org/log?a=1&b=2)",
          "~12",
          "#3",
          "1.",
          "+5",
          "–",
          "…",
          "😀",
          "well-known",
          "$x_1 + y$",
          "$^{2}$",
          "O(n)",
          "H<sub>2</sub>O",
          "m<sup>3</sup>");

  private static final List<String> CELLS =
      List.of(
          "",
          "1",
          "2.50",
          "Gauge LA-01",
          "a &amp; b",
          "&lt;5",
          "battery<br>cable",
          "<b>total</b>",
          "**bold**",
          "a|b",
          "<i>in</i> part",
          "Größe",
          "x<sub>2</sub>",
          "$y_1$",
          "`code`",
          "https://example.org",
          "5 % &gt; 4 %",
          "line<br/>line<br>line",
          "&nbsp;7",
          "\\(z\\)");

  private final Random random;

  private GeneratedDocuments(int number) {
    this.random = new Random(number);
  }

  /**
   * Makes a document.
   *
   * @param number says which
   * @return the response
   */
  public static OcrResponse of(int number) {
    GeneratedDocuments documents = new GeneratedDocuments(number);
    List<OcrPage> pages = new ArrayList<>();
    for (int index = 0; index < 1 + number % 4; index++) {
      pages.add(documents.page(index));
    }
    return new OcrResponse(pages, "made-for-tests", UsageInfo.ofPages(pages.size()));
  }

  /** Every page counts its images, tables and labels anew, as some engines do. */
  private OcrPage page(int index) {
    List<OcrImage> images = new ArrayList<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      images.add(newImage("img-" + images.size() + ".jpeg"));
    }
    List<OcrTable> tables = new ArrayList<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      tables.add(table(tables.size()));
    }
    List<String> blocks = new ArrayList<>();
    images.forEach(image -> references(blocks, image(image)));
    tables.forEach(table -> references(blocks, reference(table.id())));
    if (random.nextInt(5) == 0) {
      references(blocks, random.nextBoolean() ? "![](img-9.jpeg)" : reference("tbl-9.html"));
    }
    for (int i = random.nextInt(8); i >= 0; i--) {
      blocks.add(block());
    }
    Collections.shuffle(blocks, random);
    images.forEach(image -> blocks.add("[" + image.id() + "]: " + image.id() + " \"Title\""));
    return OcrPage.builder(index, String.join("\n\n", blocks))
        .images(images)
        .tables(tables)
        .build();
  }

  /** The ways in which Markdown shows an image. */
  private String image(OcrImage image) {
    return switch (random.nextInt(8)) {
      case 0 -> "![Boats at *slack* water](" + image.id() + " \"Boats\")";
      case 1 -> "<img src=\"" + image.id() + "\" alt=\"Boats\">";
      case 2 -> "![Boats][" + image.id() + "]";
      case 3 -> "![](" + image.id() + ")";
      default -> "!" + reference(image.id());
    };
  }

  private static String reference(String id) {
    return "[" + id + "](" + id + ")";
  }

  /** Most are referred to once, on a line of its own. */
  private void references(List<String> blocks, String reference) {
    switch (random.nextInt(10)) {
      case 0 -> {}
      case 1 -> blocks.add("See " + reference + " and " + words());
      case 2 -> blocks.add("- " + words() + "\n- " + reference + "\n- " + words());
      case 3 -> blocks.addAll(List.of(reference, "Again: " + reference));
      case 4 -> blocks.add("> " + words() + "\n>\n> " + reference);
      default -> blocks.add(reference);
    }
  }

  private OcrImage newImage(String id) {
    byte[] bytes = new byte[BYTES];
    random.nextBytes(bytes);
    bytes[0] = (byte) 0xFF;
    bytes[1] = (byte) 0xD8;
    bytes[2] = (byte) 0xFF;
    Optional<ImageContent> content =
        random.nextInt(6) == 0 ? Optional.empty() : Optional.of(ImageContent.of(bytes));
    return OcrImage.of(id, new BoundingBox(0, 0, 40, 30), content);
  }

  private OcrTable table(int number) {
    return random.nextInt(4) == 0
        ? new OcrTable("tbl-" + number + ".md", pipes(), TableFormat.MARKDOWN)
        : new OcrTable("tbl-" + number + ".html", html(), TableFormat.HTML);
  }

  private String pipes() {
    StringBuilder table = new StringBuilder("| a | b **c** |\n| --- | --- |");
    for (int row = 1 + random.nextInt(3); row > 0; row--) {
      table.append("\n| ").append(random.nextInt(100)).append(" | x \\| y |");
    }
    return table.toString();
  }

  private String html() {
    boolean spans = random.nextInt(3) == 0;
    int columns = 1 + random.nextInt(4);
    StringBuilder table = new StringBuilder("<table>");
    for (int row = 1 + random.nextInt(4); row > 0; row--) {
      table.append("<tr>");
      for (int column = 0; column < columns; column++) {
        String name = random.nextInt(4) == 0 ? "th" : "td";
        boolean span = spans && random.nextInt(4) == 0;
        String attribute = random.nextBoolean() ? " colspan=\"2\"" : " rowspan=\"2\"";
        table.append('<').append(name).append(span ? attribute : "").append('>');
        table.append(cell()).append("</").append(name).append('>');
      }
      table.append("</tr>");
    }
    return table.append("</table>").toString();
  }

  private String cell() {
    return CELLS.get(random.nextInt(CELLS.size()));
  }

  private String block() {
    return switch (random.nextInt(12)) {
      case 0 -> "#".repeat(1 + random.nextInt(4)) + " Heading " + words();
      case 1 -> "- " + words() + "\n- " + words() + "\n  - " + words();
      case 2 -> "7. " + words() + "\n8. " + words();
      case 3 -> "> " + words() + "\n> " + words();
      case 4 -> "```java\nint a = " + random.nextInt(9) + ";\n  ![img-0.jpeg](img-0.jpeg)\n```";
      case 5 -> "    indented " + random.nextInt(9) + "\n    <b>as it is</b>";
      case 6 -> "---";
      case 7 -> pipes();
      case 8 -> html();
      case 9 -> words() + "\n" + words() + "  \n" + words();
      default -> words() + ".";
    };
  }

  private String words() {
    StringBuilder words = new StringBuilder("On " + random.nextInt(31));
    for (int i = 1 + random.nextInt(9); i > 0; i--) {
      words.append(' ').append(WORDS.get(random.nextInt(WORDS.size())));
    }
    return words.toString();
  }
}
