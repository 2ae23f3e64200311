package io.github.ocr4j.markdown.internal.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.node.Block;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Code;
import org.commonmark.node.Document;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.Text;
import org.commonmark.node.ThematicBreak;
import org.jsoup.parser.Parser;

/** Notes one node after the other, in source order. */
final class ScanCollector {
  private final String text;
  private final List<PageBlock> blocks = new ArrayList<>();
  private final List<Reference> references = new ArrayList<>();
  private final List<TextRange> textRuns = new ArrayList<>();
  private final List<TextRange> code = new ArrayList<>();
  private final List<TextRange> indentedCode = new ArrayList<>();
  private final List<Fence> fences = new ArrayList<>();
  private final List<HtmlPiece> html = new ArrayList<>();
  private final List<Leaf> leaves = new ArrayList<>();
  private CellPositions positions = CellPositions.AS_REPORTED;
  private boolean inCell;

  ScanCollector(String text) {
    this.text = text;
  }

  PageScan scan() {
    RangeSet opaque = RangeSet.of(code, html.stream().map(HtmlPiece::range).toList());
    List<MathSpan> math = MathScanner.scan(text, leaves, opaque, references);
    RangeSet protectedRanges =
        math.isEmpty()
            ? opaque
            : RangeSet.of(
                code,
                html.stream().map(HtmlPiece::range).toList(),
                math.stream().map(MathSpan::range).toList());
    return new PageScan(
        text,
        blocks,
        leaves,
        references,
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
    if (node.getSourceSpans().isEmpty()) {
      return;
    }
    if (node instanceof TableCell) {
      positions = CellPositions.AS_REPORTED;
      TextRange range = range(node);
      leaves.add(new Leaf(Leaf.Kind.CELL, range, 0));
      positions = CellPositions.of(text, range);
      inCell = true;
    } else if (node instanceof Block block) {
      positions = CellPositions.AS_REPORTED;
      inCell = false;
      visitBlock(block);
    } else {
      visitInline(node);
    }
  }

  private void visitBlock(Block block) {
    TextRange range = range(block);
    if (block.getParent() instanceof Document) {
      int level = block instanceof Heading heading ? heading.getLevel() : 0;
      blocks.add(new PageBlock(kind(block), range, level));
    }
    if (block instanceof Paragraph) {
      leaves.add(new Leaf(Leaf.Kind.PARAGRAPH, range, 0));
    } else if (block instanceof Heading heading) {
      leaves.add(new Leaf(headingKind(range), range, heading.getLevel()));
    } else if (block instanceof FencedCodeBlock fence) {
      code.add(range);
      fence(fence, range);
    } else if (block instanceof IndentedCodeBlock) {
      code.add(range);
      indentedCode.add(range);
    } else if (block instanceof HtmlBlock) {
      html(range, true);
    } else if (block instanceof LinkReferenceDefinition definition) {
      add(
          Reference.Kind.DEFINITION,
          range,
          definition.getDestination(),
          DestinationLocator.ofDefinition(text, range),
          Optional.empty(),
          false);
    }
  }

  private void visitInline(Node node) {
    if (node instanceof Text) {
      textRuns.add(range(node));
    } else if (node instanceof Code) {
      code.add(range(node));
    } else if (node instanceof HtmlInline) {
      html(range(node), false);
    } else if (node instanceof Link link) {
      link(Reference.Kind.LINK, link, link.getDestination());
    } else if (node instanceof Image image) {
      link(Reference.Kind.IMAGE, image, image.getDestination());
    }
  }

  private void link(Reference.Kind kind, Node node, String destination) {
    TextRange range = range(node);
    if (text.charAt(range.start()) == '<') {
      TextRange inside = new TextRange(range.start() + 1, Math.max(range.start(), range.end() - 1));
      add(
          Reference.Kind.AUTOLINK,
          range,
          destination,
          Optional.of(inside),
          Optional.empty(),
          isAlone(node));
      return;
    }
    int labelStart = range.start() + (kind == Reference.Kind.IMAGE ? 2 : 1);
    int labelEnd = node.getLastChild() == null ? labelStart : range(node.getLastChild()).end();
    add(
        kind,
        range,
        destination,
        DestinationLocator.afterLabel(text, labelEnd, range.end()),
        Optional.of(new TextRange(labelStart, Math.max(labelStart, labelEnd))),
        isAlone(node));
  }

  private Leaf.Kind headingKind(TextRange range) {
    return !range.isEmpty() && text.charAt(range.start()) == '#' && range.in(text).indexOf('\n') < 0
        ? Leaf.Kind.HEADING
        : Leaf.Kind.UNDERLINED_HEADING;
  }

  private void fence(FencedCodeBlock block, TextRange range) {
    String marker = block.getFenceCharacter().repeat(block.getOpeningFenceLength());
    boolean hasInfo = block.getInfo() != null && !block.getInfo().isBlank();
    boolean closed = block.getClosingFenceLength() != null;
    fences.add(new Fence(range, marker, hasInfo, closed, block.getLiteral()));
  }

  private void html(TextRange range, boolean block) {
    HtmlPiece piece = new HtmlPiece(range, block, HtmlTagScanner.scan(text, range));
    html.add(piece);
    for (HtmlTag tag : piece.tags()) {
      if (tag.name().equals("img")) {
        tag.attribute("src").ifPresent(src -> htmlReference(Reference.Kind.HTML_IMAGE, tag, src));
      } else if (tag.name().equals("a")) {
        tag.attribute("href").ifPresent(href -> htmlReference(Reference.Kind.HTML_LINK, tag, href));
      }
    }
  }

  private void htmlReference(Reference.Kind kind, HtmlTag tag, HtmlTag.Attribute attribute) {
    String destination = Parser.unescapeEntities(attribute.value().in(text), true);
    add(kind, tag.range(), destination, Optional.of(attribute.value()), Optional.empty(), false);
  }

  private void add(
      Reference.Kind kind,
      TextRange range,
      String destination,
      Optional<TextRange> destinationRange,
      Optional<TextRange> label,
      boolean alone) {
    references.add(new Reference(kind, range, destination, destinationRange, label, alone, inCell));
  }

  private TextRange range(Node node) {
    List<SourceSpan> spans = node.getSourceSpans();
    if (spans.isEmpty()) {
      return TextRange.at(0);
    }
    SourceSpan last = spans.get(spans.size() - 1);
    int start = positions.toSource(spans.get(0).getInputIndex());
    int end = Math.min(text.length(), positions.toSource(last.getInputIndex() + last.getLength()));
    return new TextRange(Math.min(start, end), end);
  }

  private static boolean isAlone(Node node) {
    return node.getParent() instanceof Paragraph
        && isLineEnd(node.getPrevious())
        && isLineEnd(node.getNext());
  }

  private static boolean isLineEnd(Node sibling) {
    return sibling == null || sibling instanceof SoftLineBreak || sibling instanceof HardLineBreak;
  }

  private static PageBlock.Kind kind(Block block) {
    if (block instanceof Paragraph) {
      return PageBlock.Kind.PARAGRAPH;
    } else if (block instanceof Heading) {
      return PageBlock.Kind.HEADING;
    } else if (block instanceof FencedCodeBlock) {
      return PageBlock.Kind.FENCED_CODE;
    } else if (block instanceof IndentedCodeBlock) {
      return PageBlock.Kind.INDENTED_CODE;
    } else if (block instanceof HtmlBlock) {
      return PageBlock.Kind.HTML;
    } else if (block instanceof TableBlock) {
      return PageBlock.Kind.TABLE;
    } else if (block instanceof ListBlock) {
      return PageBlock.Kind.LIST;
    } else if (block instanceof BlockQuote) {
      return PageBlock.Kind.QUOTE;
    } else if (block instanceof ThematicBreak) {
      return PageBlock.Kind.RULE;
    } else if (block instanceof LinkReferenceDefinition) {
      return PageBlock.Kind.DEFINITION;
    }
    return PageBlock.Kind.OTHER;
  }
}
