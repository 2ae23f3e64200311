package io.github.ocr4j.local.internal.layout;

import io.github.ocr4j.local.internal.page.PageContent;
import io.github.ocr4j.local.internal.page.PageStructure;
import io.github.ocr4j.local.internal.page.PageStructure.Kind;
import io.github.ocr4j.local.internal.page.PageStructure.Part;
import java.util.List;

/** Turns the regions of a tagged page into blocks. */
final class TaggedBlocks {
  private TaggedBlocks() {}

  /** Whether a page's tags say which of its parts are headings. */
  static boolean tellHeadings(PageLayout page) {
    return page.regions().stream()
        .anyMatch(r -> r.part().filter(part -> part.kind() == Kind.HEADING).isPresent());
  }

  static Block of(Region region, Part part, PageContent page) {
    if (region.elements().get(0) instanceof Element.TableArea table) {
      return Block.table(table.table());
    }
    List<Line> lines = region.lines();
    if (part.marks().contains(PageStructure.ARTIFACT)) {
      boolean upper = region.box().centerY() < page.height() / 2;
      return Block.text(upper ? Block.Kind.HEADER : Block.Kind.FOOTER, lines, 0, "");
    }
    return switch (part.kind()) {
      case HEADING -> Block.text(Block.Kind.HEADING, lines, part.level(), "");
      case LIST_ITEM -> Block.text(Block.Kind.LIST_ITEM, lines, 0, marker(lines.get(0)));
      case CAPTION -> Block.text(Block.Kind.CAPTION, lines, 0, "");
      default -> Block.text(Block.Kind.PARAGRAPH, lines, 0, "");
    };
  }

  private static String marker(Line first) {
    return ListMarker.of(first.text()).map(ListMarker::text).orElse("");
  }
}
