package io.github.ocr4j.local.internal.office;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Builds a tree of the XHTML that a parser sends. */
final class NodeBuilder extends DefaultHandler {
  /** A document with more text is no document that anybody reads; it may be a bomb. */
  private static final long MAX_CHARACTERS = 30_000_000;

  private static final int MAX_DEPTH = 500;

  private final Node root = Node.element("root", Map.of());
  private final Deque<Node> open = new ArrayDeque<>();
  private final StringBuilder text = new StringBuilder();
  private long characters;

  NodeBuilder() {
    open.push(root);
  }

  Node root() {
    flush();
    return root;
  }

  @Override
  public void startElement(String uri, String localName, String qName, Attributes attributes)
      throws SAXException {
    flush();
    if (open.size() > MAX_DEPTH) {
      throw new SAXException("the document is nested too deeply");
    }
    Map<String, String> values = new HashMap<>();
    for (int i = 0; i < attributes.getLength(); i++) {
      values.put(attributes.getLocalName(i).toLowerCase(Locale.ROOT), attributes.getValue(i));
    }
    Node node = Node.element(localName.toLowerCase(Locale.ROOT), values);
    open.element().children().add(node);
    open.push(node);
  }

  @Override
  public void endElement(String uri, String localName, String qName) {
    flush();
    if (open.size() > 1) {
      open.pop();
    }
  }

  @Override
  public void characters(char[] buffer, int start, int length) throws SAXException {
    characters += length;
    if (characters > MAX_CHARACTERS) {
      throw new SAXException("the document holds too much text");
    }
    text.append(buffer, start, length);
  }

  @Override
  public void ignorableWhitespace(char[] buffer, int start, int length) throws SAXException {
    characters(buffer, start, length);
  }

  private void flush() {
    if (text.length() > 0) {
      open.element().children().add(Node.text(text.toString()));
      text.setLength(0);
    }
  }
}
