package io.github.ocr4j.local.internal.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Understands the pages of a document together and turns them into blocks. Thread-safe. */
public final class DocumentLayout {
  private static final Pattern CAPTION =
      Pattern.compile("(?i)(figure|fig\\.|table|tab\\.|listing)\\s*\\d+.*");

  /** A gap in program text is at most so many sizes high. */
  private static final double MAX_BLANK = 3;

  private DocumentLayout() {}

  /**
   * Turns pages into blocks.
   *
   * @param pages the pages' layouts
   * @return for each page its blocks in reading order
   */
  public static List<List<Block>> blocks(List<PageLayout> pages) {
    RunningLines running = new RunningLines(pages);
    Typography typography = Typography.of(pages);
    List<List<Block>> blocks = new ArrayList<>();
    for (PageLayout page : pages) {
      blocks.add(paragraphs(page, running.of(page), typography));
    }
    boolean recognized = pages.stream().anyMatch(page -> page.content().recognized());
    HeadingClassifier headings = new HeadingClassifier(typography, recognized, blocks);
    return blocks.stream().map(headings::classify).map(ListNesting::nest).toList();
  }

  private static List<Block> paragraphs(
      PageLayout page, Map<Line, Block.Kind> running, Typography typography) {
    List<Block> blocks = new ArrayList<>();
    for (Region region : page.regions()) {
      List<Line> flow = new ArrayList<>();
      for (Element element : region.elements()) {
        if (element instanceof Element.Text text && !running.containsKey(text.line())) {
          flow.add(text.line());
        }
      }
      ParagraphBuilder builder =
          new ParagraphBuilder(flow, page.content().recognized(), typography);
      for (Element element : region.elements()) {
        if (element instanceof Element.Floating floating) {
          builder.addFloat(area(floating.area()));
          if (!floating.caption().isEmpty()) {
            builder.addFloat(Block.text(Block.Kind.CAPTION, floating.caption(), 0, ""));
          }
        } else if (!(element instanceof Element.Text)) {
          builder.add(area(element));
        } else if (element instanceof Element.Text text) {
          Block.Kind kind = running.get(text.line());
          if (kind == null) {
            builder.add(text.line());
          } else {
            builder.add(Block.text(kind, List.of(text.line()), 0, ""));
          }
        }
      }
      builder.finish().stream().map(DocumentLayout::special).forEach(b -> addTo(blocks, b));
    }
    return blocks;
  }

  /** Blank lines in program text do not end it. */
  private static void addTo(List<Block> blocks, Block block) {
    Block last = blocks.isEmpty() ? block : blocks.get(blocks.size() - 1);
    boolean code =
        block.kind() == Block.Kind.CODE
            || !block.lines().isEmpty() && block.lines().stream().allMatch(Line::monospace);
    double gap = block.box().top() - last.box().bottom();
    if (last.kind() == Block.Kind.CODE
        && code
        && last != block
        && gap >= 0
        && gap < MAX_BLANK * block.lines().get(0).size()) {
      List<Line> lines = new ArrayList<>(last.lines());
      lines.addAll(block.lines());
      blocks.set(blocks.size() - 1, Block.text(Block.Kind.CODE, lines, 0, ""));
    } else {
      blocks.add(block);
    }
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
    boolean caption = CAPTION.matcher(first.text()).matches();
    return caption ? block.withKind(Block.Kind.CAPTION, 0) : block;
  }
}
