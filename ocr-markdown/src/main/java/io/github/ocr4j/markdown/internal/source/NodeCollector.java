package io.github.ocr4j.markdown.internal.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.node.Block;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.Document;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.Text;
import org.commonmark.node.ThematicBreak;

/** Notes one node after the other, in source order. */
final class NodeCollector {
  private static final Map<Class<? extends Block>, PageBlock.Kind> KINDS =
      Map.ofEntries(
          Map.entry(Paragraph.class, PageBlock.Kind.PARAGRAPH),
          Map.entry(Heading.class, PageBlock.Kind.HEADING),
          Map.entry(FencedCodeBlock.class, PageBlock.Kind.FENCED_CODE),
          Map.entry(IndentedCodeBlock.class, PageBlock.Kind.INDENTED_CODE),
          Map.entry(HtmlBlock.class, PageBlock.Kind.HTML),
          Map.entry(TableBlock.class, PageBlock.Kind.TABLE),
          Map.entry(BulletList.class, PageBlock.Kind.LIST),
          Map.entry(OrderedList.class, PageBlock.Kind.LIST),
          Map.entry(BlockQuote.class, PageBlock.Kind.QUOTE),
          Map.entry(ThematicBreak.class, PageBlock.Kind.RULE),
          Map.entry(LinkReferenceDefinition.class, PageBlock.Kind.DEFINITION));

  private final String text;
  private final NodeRanges ranges;
  private final HtmlComments comments;
  private final ReferenceCollector references;
  private final List<PageBlock> blocks = new ArrayList<>();
  private final List<TextRange> textRuns = new ArrayList<>();
  private final List<TextRange> code = new ArrayList<>();
  private final List<TextRange> indentedCode = new ArrayList<>();
  private final List<Fence> fences = new ArrayList<>();
  private final List<HtmlFragment> html = new ArrayList<>();
  private final List<LeafBlock> leaves = new ArrayList<>();

  NodeCollector(String text) {
    this.text = text;
    this.ranges = new NodeRanges(text);
    this.comments = new HtmlComments(text);
    this.references = new ReferenceCollector(text, ranges);
  }

  ParsedText parsed() {
    List<TextRange> htmlRanges = html.stream().map(HtmlFragment::range).toList();
    RangeSet opaque = RangeSet.of(code, htmlRanges);
    List<MathSpan> math = MathScanner.scan(text, leaves, opaque, references.references());
    RangeSet protectedRanges =
        math.isEmpty()
            ? opaque
            : RangeSet.of(code, htmlRanges, math.stream().map(MathSpan::range).toList());
    return new ParsedText(
        text,
        blocks,
        leaves,
        references.references(),
        textRuns,
        code,
        indentedCode,
        fences,
        html,
        math,
        opaque,
        protectedRanges);
  }

  void visit(Node node) {
    List<SourceSpan> spans = node.getSourceSpans();
    if (spans.isEmpty()) {
      return;
    }
    if (node instanceof TableCell) {
      ranges.leaveCell();
      TextRange range = ranges.of(spans);
      leaves.add(new LeafBlock(LeafBlock.Kind.CELL, range, 0));
      ranges.enterCell(range);
    } else if (node instanceof Block block) {
      ranges.leaveCell();
      block(block, ranges.of(spans));
    } else if (node instanceof Text) {
      text(node, ranges.of(spans));
    } else {
      inline(node, ranges.of(spans));
    }
  }

  private void block(Block block, TextRange range) {
    int level = block instanceof Heading heading ? heading.getLevel() : 0;
    if (block.getParent() instanceof Document) {
      PageBlock.Kind kind = KINDS.getOrDefault(block.getClass(), PageBlock.Kind.OTHER);
      blocks.add(new PageBlock(kind, range, level));
    }
    if (block instanceof Paragraph) {
      leaves.add(new LeafBlock(LeafBlock.Kind.PARAGRAPH, range, level));
    } else if (block instanceof Heading) {
      leaves.add(new LeafBlock(headingKind(range), range, level));
    } else if (block instanceof FencedCodeBlock fence) {
      code.add(range);
      fence(fence, range);
    } else if (block instanceof IndentedCodeBlock) {
      code.add(range);
      indentedCode.add(range);
    } else if (block instanceof HtmlBlock) {
      html(range, true);
    } else if (block instanceof LinkReferenceDefinition definition) {
      references.definition(definition, range);
    }
  }

  private void text(Node node, TextRange range) {
    if (!(node.getParent() instanceof Image)) {
      textRuns.add(range);
    }
  }

  private void inline(Node node, TextRange range) {
    if (node instanceof Code span) {
      code.add(range);
      words(span, range);
    } else if (node instanceof HtmlInline) {
      html(range, false);
    } else if (node instanceof Link link) {
      references.inline(Reference.Kind.LINK, link, range, link.getDestination());
    } else if (node instanceof Image image) {
      references.inline(Reference.Kind.IMAGE, image, range, image.getDestination());
    }
  }

  /** The words of a code span without the marks around them. */
  private void words(Code span, TextRange range) {
    int start = text.indexOf(span.getLiteral(), range.start());
    if (start >= 0 && start + span.getLiteral().length() <= range.end()) {
      textRuns.add(new TextRange(start, start + span.getLiteral().length()));
    }
  }

  private LeafBlock.Kind headingKind(TextRange range) {
    return !range.isEmpty() && text.charAt(range.start()) == '#' && range.in(text).indexOf('\n') < 0
        ? LeafBlock.Kind.HEADING
        : LeafBlock.Kind.UNDERLINED_HEADING;
  }

  private void fence(FencedCodeBlock block, TextRange range) {
    String marker = block.getFenceCharacter().repeat(block.getOpeningFenceLength());
    boolean hasInfo = block.getInfo() != null && !block.getInfo().isBlank();
    boolean closed = block.getClosingFenceLength() != null;
    fences.add(new Fence(range, marker, hasInfo, closed, block.getLiteral()));
  }

  private void html(TextRange range, boolean block) {
    HtmlFragment fragment =
        new HtmlFragment(range, block, HtmlTagScanner.scan(text, range, comments));
    html.add(fragment);
    fragment.tags().forEach(references::html);
  }
}
