package io.github.ocr4j.local.internal.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Turns the regions of a page into blocks. */
final class RegionBlocks {
  /** A gap in program text is at most so many sizes high. */
  private static final double MAX_BLANK = 3;

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
      if (region.part().isPresent()) {
        add(special(TaggedBlocks.of(region, region.part().get(), page.content())));
      } else {
        paragraphs(region).stream().map(RegionBlocks::special).forEach(this::add);
      }
    }
    return blocks;
  }

  private List<Block> paragraphs(Region region) {
    List<Line> flow = region.lines().stream().filter(line -> !running.containsKey(line)).toList();
    ParagraphBuilder builder = new ParagraphBuilder(flow, page.content().recognized(), typography);
    int headingLines = 0;
    for (Element element : region.elements()) {
      if (element instanceof Element.Text text) {
        headingLines = headingLines > 0 ? headingLines - 1 : addLine(text.line(), builder);
      } else if (element instanceof Element.Floating floating) {
        builder.addFloat(area(floating.area()));
        if (!floating.caption().isEmpty()) {
          builder.addFloat(Block.text(Block.Kind.CAPTION, floating.caption(), 0, ""));
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
      builder.add(Block.text(kind, List.of(line), 0, ""));
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
        && code(last)
        && code(block)
        && gap >= 0
        && gap < MAX_BLANK * block.lines().get(0).size()) {
      List<Line> lines = new ArrayList<>(last.lines());
      lines.addAll(block.lines());
      blocks.set(blocks.size() - 1, Block.text(Block.Kind.CODE, lines, 0, ""));
    } else {
      blocks.add(block);
    }
  }

  private static boolean code(Block block) {
    return block.kind() == Block.Kind.CODE
        || !block.lines().isEmpty() && block.lines().stream().allMatch(Line::monospace);
  }

  private static Block area(Element element) {
    return element instanceof Element.TableArea table
        ? Block.table(table.table())
        : Block.figure(element.box());
  }

  private static Block special(Block block) {
    if (block.kind() != Block.Kind.PARAGRAPH) {
      return block;
    }
    Line first = block.lines().get(0);
    if (block.lines().size() > 1 && block.lines().stream().allMatch(Line::monospace)) {
      return block.withKind(Block.Kind.CODE, 0);
    }
    return Captions.matches(first) ? block.withKind(Block.Kind.CAPTION, 0) : block;
  }
}
