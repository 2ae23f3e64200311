package io.github.ocr4j.local.internal.office;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * An element of an XHTML document, or a text in it.
 *
 * @param name the element's name; empty for text
 * @param text the text; empty for elements
 * @param attributes by name
 * @param children in order
 */
record Node(String name, String text, Map<String, String> attributes, List<Node> children) {

  static Node element(String name, Map<String, String> attributes) {
    return new Node(name, "", attributes, new ArrayList<>());
  }

  static Node text(String text) {
    return new Node("", text, Map.of(), List.of());
  }

  boolean is(String... names) {
    return List.of(names).contains(name);
  }

  String attribute(String attribute) {
    return attributes.getOrDefault(attribute, "");
  }

  /** All elements of a name at any depth, in order. */
  Stream<Node> all(String wanted) {
    return Stream.concat(
        name.equals(wanted) ? Stream.of(this) : Stream.empty(),
        children.stream().flatMap(child -> child.all(wanted)));
  }

  String allText() {
    StringBuilder all = new StringBuilder(text);
    children.forEach(child -> all.append(child.allText()));
    return all.toString();
  }
}
