package io.github.ocr4j.office.internal.archive;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * XML by local names: producers differ in their prefixes. The parser knows no external entities and
 * expands none of its own, so a document cannot fetch or multiply anything.
 */
public final class Xml {
  /** Deeper files are made to break their readers. */
  private static final int MAX_DEPTH = 1_000;

  private Xml() {}

  /**
   * Parses XML.
   *
   * @param content the bytes; their encoding is told from their start
   * @return an element that holds the root
   * @throws IllegalArgumentException if its elements are nested too deeply
   */
  public static Element parse(byte[] content) {
    try {
      Element parsed = Jsoup.parse(new ByteArrayInputStream(content), null, "", Parser.xmlParser());
      parsed.traverse((node, depth) -> refuseDeep(depth));
      return parsed;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void refuseDeep(int depth) {
    if (depth > MAX_DEPTH) {
      throw new IllegalArgumentException("more than " + MAX_DEPTH + " elements in each other");
    }
  }

  /**
   * An element's name without its prefix.
   *
   * @param element any element
   * @return the local name
   */
  public static String name(Element element) {
    return localName(element.tagName());
  }

  /**
   * The children of a name.
   *
   * @param element the parent
   * @param name a local name
   * @return in document order
   */
  public static List<Element> children(Element element, String name) {
    return element.children().stream().filter(child -> name(child).equals(name)).toList();
  }

  /**
   * The first child that a path of local names leads to.
   *
   * @param element where it begins
   * @param path local names of a child, a grandchild and so on
   * @return the element at its end
   */
  public static Optional<Element> child(Element element, String... path) {
    Optional<Element> found = Optional.of(element);
    for (String name : path) {
      found = found.flatMap(e -> children(e, name).stream().findFirst());
    }
    return found;
  }

  /**
   * All descendants of a name.
   *
   * @param element the ancestor
   * @param name a local name
   * @return in document order
   */
  public static Stream<Element> all(Element element, String name) {
    return element.stream().filter(e -> e != element && name(e).equals(name));
  }

  /**
   * An attribute by its full or its local name.
   *
   * @param element its owner
   * @param name such as {@code r:id}, or {@code val} with any prefix
   * @return its value
   */
  public static Optional<String> attribute(Element element, String name) {
    if (element.hasAttr(name)) {
      return Optional.of(element.attr(name));
    }
    for (Attribute attribute : element.attributes()) {
      if (localName(attribute.getKey()).equals(name)) {
        return Optional.of(attribute.getValue());
      }
    }
    return Optional.empty();
  }

  /**
   * The {@code val} attribute of a child.
   *
   * @param element the parent
   * @param path local names of a child, a grandchild and so on
   * @return its value
   */
  public static Optional<String> value(Element element, String... path) {
    return child(element, path).flatMap(e -> attribute(e, "val"));
  }

  /**
   * An attribute as a number.
   *
   * @param element its owner
   * @param name its full or local name
   * @return the number; empty if there is none or it is damaged
   */
  public static Optional<Integer> number(Element element, String name) {
    return attribute(element, name).flatMap(Xml::integer);
  }

  /**
   * Text as a number.
   *
   * @param text such as {@code 12}
   * @return the number; empty if it is none
   */
  public static Optional<Integer> integer(String text) {
    try {
      return Optional.of(Integer.parseInt(text.strip()));
    } catch (NumberFormatException damaged) {
      return Optional.empty();
    }
  }

  /**
   * Whether a switch such as {@code <b/>} is on.
   *
   * @param properties the parent
   * @param name the switch's local name
   * @return whether; empty if it is not there
   */
  public static Optional<Boolean> on(Element properties, String name) {
    return child(properties, name)
        .map(
            e ->
                attribute(e, "val")
                    .map(v -> !v.equals("0") && !v.equals("false") && !v.equals("none"))
                    .orElse(true));
  }

  private static String localName(String name) {
    return name.substring(name.indexOf(':') + 1);
  }
}
