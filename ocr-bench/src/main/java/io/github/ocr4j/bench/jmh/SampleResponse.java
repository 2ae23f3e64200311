package io.github.ocr4j.bench.jmh;

import io.github.ocr4j.model.BoundingBox;
import io.github.ocr4j.model.ImageContent;
import io.github.ocr4j.model.OcrImage;
import io.github.ocr4j.model.OcrPage;
import io.github.ocr4j.model.OcrResponse;
import io.github.ocr4j.model.OcrTable;
import io.github.ocr4j.model.TableFormat;
import io.github.ocr4j.model.UsageInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An answer as the service gives it for a report: headings, text, lists, a table, an image a page.
 */
final class SampleResponse {
  private static final byte[] IMAGE = new byte[4096];

  private SampleResponse() {}

  static OcrResponse of(int pages) {
    List<OcrPage> list = new ArrayList<>(pages);
    for (int index = 0; index < pages; index++) {
      list.add(page(index));
    }
    return new OcrResponse(list, "mistral-ocr-latest", UsageInfo.ofPages(pages));
  }

  private static OcrPage page(int index) {
    String image = "img-" + index + ".jpeg";
    String table = "tbl-" + index + ".md";
    OcrPage.Builder page =
        OcrPage.builder(index, markdown(index, image, table))
            .images(
                List.of(
                    OcrImage.of(
                        image,
                        new BoundingBox(100, 200, 700, 600),
                        Optional.of(ImageContent.of(IMAGE)))))
            .tables(List.of(new OcrTable(table, table(index), TableFormat.MARKDOWN)));
    return page.build();
  }

  private static String markdown(int index, String image, String table) {
    StringBuilder text = new StringBuilder();
    text.append("# ").append(index + 1).append(". Visits in the quarter\n\n");
    for (int paragraph = 0; paragraph < 4; paragraph++) {
      text.append(
          "The **outer harbour** carries most of the downtime because its gauges stand in the open,"
              + " where boats can only land at slack water. Drift against the staff gauge stayed"
              + " within the tolerance of 10 mm; the largest difference was $7 \\mathrm{mm}$ at gauge"
              + " LA-08, where silt had settled. See [the log](https://example.org/log) and *table 1*"
              + " for the figures of all 46 gauges over the year.\n\n");
    }
    text.append("## Causes\n\n");
    for (int item = 0; item < 6; item++) {
      text.append("- battery or charge controller: ").append(item).append(" visits,\n");
    }
    text.append("\n[").append(table).append("](").append(table).append(")\n\n");
    text.append("![").append(image).append("](").append(image).append(")\n\n");
    text.append("Figure ").append(index + 1).append(": Visits by month\n");
    return text.toString();
  }

  private static String table(int index) {
    StringBuilder table = new StringBuilder("| Section | Gauges | Visits |\n| --- | --- | --- |\n");
    for (int row = 0; row < 8; row++) {
      table.append("| Section ").append(row).append(" | ").append(index).append(" | 31 |\n");
    }
    return table.toString();
  }
}
