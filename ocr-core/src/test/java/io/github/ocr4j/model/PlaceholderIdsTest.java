package io.github.ocr4j.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PlaceholderIdsTest {
  private static final BoundingBox BOX = new BoundingBox(0, 0, 1, 1);

  @Test
  void pagesOfOneResponseKeepTheirIds() {
    List<OcrPage> pages =
        List.of(
            page(0, "![img-0.jpeg](img-0.jpeg)", "img-0.jpeg"),
            page(1, "![img-1.jpeg](img-1.jpeg)", "img-1.jpeg"));

    assertThat(PlaceholderIds.renumber(pages)).isEqualTo(pages);
  }

  @Test
  void pagesOfSeveralResponsesAreCountedThrough() {
    List<OcrPage> pages =
        PlaceholderIds.renumber(
            List.of(
                page(0, "a ![img-0.jpeg](img-0.jpeg)", "img-0.jpeg"),
                page(
                    4,
                    "![img-0.jpeg](img-0.jpeg) ![img-1.jpeg](img-1.jpeg)",
                    "img-0.jpeg",
                    "img-1.jpeg")));

    assertThat(pages.get(0).markdown()).isEqualTo("a ![img-0.jpeg](img-0.jpeg)");
    assertThat(pages.get(1).markdown())
        .isEqualTo("![img-1.jpeg](img-1.jpeg) ![img-2.jpeg](img-2.jpeg)");
    assertThat(pages.get(1).images())
        .extracting(OcrImage::id)
        .containsExactly("img-1.jpeg", "img-2.jpeg");
  }

  @Test
  void tablesAndBlocksFollowTheirIds() {
    OcrPage first = table(0, "tbl-0.html");
    OcrPage second = table(1, "tbl-0.html");

    OcrPage renumbered = PlaceholderIds.renumber(List.of(first, second)).get(1);

    assertThat(renumbered.markdown()).isEqualTo("[tbl-1.html](tbl-1.html)");
    assertThat(renumbered.tables().get(0).id()).isEqualTo("tbl-1.html");
    assertThat(renumbered.blocks().get(0).tableId()).contains("tbl-1.html");
    assertThat(renumbered.blocks().get(0).content()).isEqualTo("[tbl-1.html](tbl-1.html)");
  }

  @Test
  void textThatOnlyMentionsAnIdStays() {
    List<OcrPage> pages =
        PlaceholderIds.renumber(
            List.of(
                page(0, "![img-0.jpeg](img-0.jpeg)", "img-0.jpeg"),
                page(1, "see img-0.jpeg: ![logo](img-0.jpeg)", "img-0.jpeg")));

    assertThat(pages.get(1).markdown()).isEqualTo("see img-0.jpeg: ![logo](img-1.jpeg)");
  }

  @Test
  void foreignIdsChangeOnlyWhenTheyMeet() {
    List<OcrPage> pages =
        PlaceholderIds.renumber(
            List.of(
                page(0, "![x](figure.png)", "figure.png"),
                page(1, "![x](figure.png) ![x](plot.png)", "figure.png", "plot.png")));

    assertThat(pages.get(0).images().get(0).id()).isEqualTo("figure.png");
    assertThat(pages.get(1).images())
        .extracting(OcrImage::id)
        .containsExactly("copy-0-figure.png", "plot.png");
  }

  private static OcrPage page(int index, String markdown, String... imageIds) {
    return OcrPage.builder(index, markdown)
        .images(
            List.of(imageIds).stream().map(id -> OcrImage.of(id, BOX, Optional.empty())).toList())
        .build();
  }

  private static OcrPage table(int index, String id) {
    String placeholder = "[" + id + "](" + id + ")";
    return OcrPage.builder(index, placeholder)
        .tables(List.of(new OcrTable(id, "<table></table>", TableFormat.HTML)))
        .blocks(List.of(OcrBlock.table(BOX, placeholder, id)))
        .build();
  }
}
