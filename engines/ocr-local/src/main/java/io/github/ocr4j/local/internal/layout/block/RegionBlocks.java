package io.github.ocr4j.local.internal.layout.block;

import io.github.ocr4j.local.internal.layout.PageLayout;
import io.github.ocr4j.local.internal.layout.element.PageElement;
import io.github.ocr4j.local.internal.layout.element.Region;
import io.github.ocr4j.local.internal.layout.line.Line;
import io.github.ocr4j.local.internal.layout.line.ListMarker;
import io.github.ocr4j.local.internal.page.PageStructure;
import io.github.ocr4j.local.internal.page.PageStructure.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Turns the regions of a page into blocks. */
final class RegionBlocks {
  /** A gap in program text is lower than this. */
  private static final double MAX_BLANK_LETTER_SIZES = 3;

  private final PageLayout page;
  private final Map<Line, Block.Kind> running;
  private final Typography typography;
  private final OutlineHeadings outline;
  private final List<Block> blocks = new ArrayList<>();

  RegionBlocks(
      PageLayout page,
      Map<Line, Block.Kind> running,
      Typography typography,
      OutlineHeadings outline) {
    this.page = page;
    this.running = running;
    this.typography = typography;
    this.outline = outline;
  }

  List<Block> read() {
    for (Region region : page.regions()) {
      List<Block> found =
          region
              .part()
              .map(part -> List.of(tagged(region, part)))
              .orElseGet(() -> untagged(region));
      found.forEach(block -> add(special(block)));
    }
    return blocks;
  }

  private Block tagged(Region region, Part part) {
    if (region.elements().get(0) instanceof PageElement.TableArea table) {
      return Block.table(table.table());
    }
    List<Line> lines = region.lines();
    if (part.marks().contains(PageStructure.ARTIFACT)) {
      boolean isUpper = region.box().centerY() < page.content().height() / 2;
      return Block.text(isUpper ? Block.Kind.HEADER : Block.Kind.FOOTER, lines);
    }
    return switch (part.kind()) {
      case HEADING -> Block.text(Block.Kind.HEADING, lines, part.level(), "");
      case LIST_ITEM -> {
        Optional<ListMarker> marker = ListMarker.of(lines.get(0).text());
        yield Block.text(Block.Kind.LIST_ITEM, lines, 0, marker.map(ListMarker::text).orElse(""));
      }
      case CAPTION -> Block.text(Block.Kind.CAPTION, lines);
      default -> Block.text(Block.Kind.PARAGRAPH, lines);
    };
  }

  private List<Block> untagged(Region region) {
    List<Line> flow = region.lines().stream().filter(line -> !running.containsKey(line)).toList();
    ParagraphBuilder builder =
        new ParagraphBuilder(flow, page.content().isRecognized(), typography);
    int headingLines = 0;
    for (PageElement element : region.elements()) {
      if (element instanceof PageElement.Text text) {
        headingLines = headingLines > 0 ? headingLines - 1 : addLine(text.line(), builder);
      } else if (element instanceof PageElement.Floating floating) {
        builder.addFloat(area(floating.area()));
        if (!floating.caption().isEmpty()) {
          builder.addFloat(Block.text(Block.Kind.CAPTION, floating.caption()));
        }
      } else {
        builder.add(area(element));
      }
    }
    return builder.finish();
  }

  /** Adds a line and says how many lines after it were added with it. */
  private int addLine(Line line, ParagraphBuilder builder) {
    Block.Kind kind = running.get(line);
    Optional<OutlineHeadings.Found> heading = outline.beginsWith(line);
    if (kind != null) {
      builder.add(Block.text(kind, List.of(line)));
    } else if (heading.isPresent()) {
      List<Line> lines = heading.get().lines();
      builder.add(Block.text(Block.Kind.HEADING, lines, heading.get().depth(), ""));
      return lines.size() - 1;
    } else {
      builder.add(line);
    }
    return 0;
  }

  /** Blank lines in program text do not end it. */
  private void add(Block block) {
    Block last = blocks.isEmpty() ? block : blocks.get(blocks.size() - 1);
    double gap = block.box().top() - last.box().bottom();
    if (last != block
        && isCode(last)
        && isCode(block)
        && gap >= 0
        && gap < MAX_BLANK_LETTER_SIZES * block.firstLine().size()) {
      List<Line> lines = new ArrayList<>(last.lines());
      lines.addAll(block.lines());
      blocks.set(blocks.size() - 1, Block.text(Block.Kind.CODE, lines));
    } else {
      blocks.add(block);
    }
  }

  private static boolean isCode(Block block) {
    return block.kind() == Block.Kind.CODE
        || !block.lines().isEmpty() && block.lines().stream().allMatch(Line::isMonospace);
  }

  private static Block area(PageElement element) {
    return element instanceof PageElement.TableArea table
        ? Block.table(table.table())
        : Block.figure(element.box());
  }

  /** Program text and captions among paragraphs. */
  private static Block special(Block block) {
    if (block.kind() != Block.Kind.PARAGRAPH) {
      return block;
    }
    if (block.lines().size() > 1 && block.lines().stream().allMatch(Line::isMonospace)) {
      return block.withKind(Block.Kind.CODE, 0);
    }
    return block.firstLine().isCaption() ? block.withKind(Block.Kind.CAPTION, 0) : block;
  }
}
