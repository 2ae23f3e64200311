package io.github.ocr4j.office.internal.archive;

import io.github.ocr4j.exception.DocumentException;
import io.github.ocr4j.exception.DocumentException.Reason;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
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

  /** What an element takes from the file to its Markdown, with what it holds. */
  private static final long BYTES_PER_ELEMENT = 1_000;

  private Xml() {}

  /** Parses XML to an element that holds its root; nested too deeply, it is refused. */
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

  /** An element's name without its prefix. */
  public static String name(Element element) {
    return localName(element.tagName());
  }

  /** The children of a local name in document order. */
  public static List<Element> children(Element element, String name) {
    return element.children().stream().filter(child -> name(child).equals(name)).toList();
  }

  /** The first element at the end of a path of local names: of a child, a grandchild and so on. */
  public static Optional<Element> child(Element element, String... path) {
    Optional<Element> found = Optional.of(element);
    for (String name : path) {
      found = found.flatMap(e -> children(e, name).stream().findFirst());
    }
    return found;
  }

  /** All descendants of a local name in document order. */
  public static Stream<Element> all(Element element, String name) {
    return element.stream().filter(e -> e != element && name(e).equals(name));
  }

  /** An attribute by its full name, such as {@code r:id}, or its local one with any prefix. */
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

  /** The {@code val} attribute of the first element at the end of a path of local names. */
  public static Optional<String> value(Element element, String... path) {
    return child(element, path).flatMap(e -> attribute(e, "val"));
  }

  /** An attribute as a number; empty if it is missing or damaged. */
  public static Optional<Integer> number(Element element, String name) {
    return attribute(element, name).flatMap(Xml::integer);
  }

  /** Text as a number; empty if it is none. */
  public static Optional<Integer> integer(String text) {
    try {
      return Optional.of(Integer.parseInt(text.strip()));
    } catch (NumberFormatException damaged) {
      return Optional.empty();
    }
  }

  /** Whether a switch, such as {@code <b/>} among its properties, is on; empty if it is missing. */
  public static Optional<Boolean> flag(Element properties, String name) {
    return child(properties, name)
        .map(
            e ->
                attribute(e, "val")
                    .map(v -> !v.equals("0") && !v.equals("false") && !v.equals("none"))
                    .orElse(true));
  }

  /** The answer of a style, or of the nearest style that it inherits from, to a question. */
  public static <T> Optional<T> inherited(
      Map<String, Element> styles,
      String style,
      Function<Element, Optional<String>> parent,
      Function<Element, Optional<T>> question) {
    Set<String> seen = new HashSet<>();
    String name = style;
    while (styles.containsKey(name) && seen.add(name)) {
      Optional<T> answer = question.apply(styles.get(name));
      if (answer.isPresent()) {
        return answer;
      }
      name = parent.apply(styles.get(name)).orElse("");
    }
    return Optional.empty();
  }

  private static String localName(String name) {
    return name.substring(name.indexOf(':') + 1);
  }

  /** Refuses XML or HTML whose elements would not fit into memory; else returns it. */
  public static byte[] checked(String document, byte[] content) {
    long elements = 0;
    for (int i = 0; i + 1 < content.length; i++) {
      if (content[i] == '<' && Character.isLetter(content[i + 1])) {
        elements++;
      }
    }
    if (elements * BYTES_PER_ELEMENT > Runtime.getRuntime().maxMemory()) {
      throw new DocumentException(
          Reason.TOO_LARGE,
          document
              + " has a part of "
              + elements
              + " elements, which need more memory than this JVM may use: raise -Xmx, or split it");
    }
    return content;
  }
}
