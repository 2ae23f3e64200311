package io.github.ocr4j.markdown.internal.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.jsoup.parser.Parser;

/** Notes links and images, and where their destinations and labels are written. */
final class ReferenceCollector {
  private final String text;
  private final NodeRanges ranges;
  private final List<Reference> references = new ArrayList<>();

  ReferenceCollector(String text, NodeRanges ranges) {
    this.text = text;
    this.ranges = ranges;
  }

  List<Reference> references() {
    return references;
  }

  void definition(LinkReferenceDefinition definition, TextRange range) {
    references.add(
        new Reference(
            Reference.Kind.DEFINITION,
            range,
            definition.getDestination(),
            DestinationLocator.ofDefinition(text, range),
            Optional.empty(),
            false));
  }

  /** Notes what Markdown, not HTML, links to or shows. */
  void inline(Reference.Kind kind, Node node, TextRange range, String destination) {
    if (text.charAt(range.start()) == '<') {
      TextRange inside = new TextRange(range.start() + 1, Math.max(range.start(), range.end() - 1));
      references.add(
          new Reference(
              Reference.Kind.AUTOLINK,
              range,
              destination,
              Optional.of(inside),
              Optional.empty(),
              isAlone(node)));
      return;
    }
    int labelStart = range.start() + (kind == Reference.Kind.IMAGE ? 2 : 1);
    int labelEnd = node.getLastChild() == null ? labelStart : ranges.of(node.getLastChild()).end();
    references.add(
        new Reference(
            kind,
            range,
            destination,
            DestinationLocator.afterLabel(text, labelEnd, range.end()),
            Optional.of(new TextRange(labelStart, Math.max(labelStart, labelEnd))),
            isAlone(node)));
  }

  /** Notes what a tag links to or shows, if it does. */
  void html(HtmlTag tag) {
    if (tag.name().equals("img")) {
      tag.attribute("src").ifPresent(src -> html(Reference.Kind.HTML_IMAGE, tag, src));
    } else if (tag.name().equals("a")) {
      tag.attribute("href").ifPresent(href -> html(Reference.Kind.HTML_LINK, tag, href));
    }
  }

  private void html(Reference.Kind kind, HtmlTag tag, HtmlTag.Attribute attribute) {
    references.add(
        new Reference(
            kind,
            tag.range(),
            Parser.unescapeEntities(attribute.value().in(text), true),
            Optional.of(attribute.value()),
            Optional.empty(),
            false));
  }

  private static boolean isAlone(Node node) {
    return node.getParent() instanceof Paragraph
        && isLineEnd(node.getPrevious())
        && isLineEnd(node.getNext());
  }

  private static boolean isLineEnd(Node sibling) {
    return sibling == null || sibling instanceof SoftLineBreak || sibling instanceof HardLineBreak;
  }
}
