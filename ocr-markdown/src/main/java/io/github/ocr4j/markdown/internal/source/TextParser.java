package io.github.ocr4j.markdown.internal.source;

import java.util.List;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Node;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/**
 * Parses a page once and notes what is where. Linear in the length of the page, and thread-safe.
 */
public final class TextParser {
  private static final Parser PARSER =
      Parser.builder()
          .extensions(List.of(TablesExtension.create()))
          .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
          .build();
  private static final Parser WITHOUT_TABLES =
      Parser.builder().includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES).build();

  private TextParser() {}

  /** What is where in a page's text. */
  public static ParsedText parse(String markdown) {
    NodeCollector collector = new NodeCollector(markdown);
    Node document = tree(markdown);
    Node node = document.getFirstChild();
    while (node != null) {
      collector.visit(node);
      node = next(node, document);
    }
    return collector.parsed();
  }

  /**
   * The tree with source spans. A table of more cells than the parser allows is an attack or an
   * accident: it is read as text.
   */
  public static Node tree(String markdown) {
    try {
      return PARSER.parse(markdown);
    } catch (IllegalArgumentException tooManyCells) {
      return WITHOUT_TABLES.parse(markdown);
    }
  }

  /** Walks without recursion: hostile pages nest deeper than a stack. */
  private static Node next(Node node, Node root) {
    if (node.getFirstChild() != null) {
      return node.getFirstChild();
    }
    Node current = node;
    while (current != root && current.getNext() == null) {
      current = current.getParent();
    }
    return current == root ? null : current.getNext();
  }
}
