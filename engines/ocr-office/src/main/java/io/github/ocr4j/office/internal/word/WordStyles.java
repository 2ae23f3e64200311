package io.github.ocr4j.office.internal.word;

import io.github.ocr4j.office.internal.archive.Xml;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** The styles of a text, which inherit from each other. Built-in styles have English names. */
final class WordStyles {
  private static final Pattern HEADING = Pattern.compile("heading ([1-9])");
  private static final Pattern LIST = Pattern.compile("list (?:bullet|number|continue) ([2-5])");
  private static final Pattern CODE =
      Pattern.compile("code|source|preformatted|listing|verbatim|plain text");

  private final Map<String, Element> styles = new HashMap<>();

  WordStyles(Optional<Element> xml) {
    xml.ifPresent(
        root ->
            Xml.all(root, "style")
                .forEach(s -> Xml.attribute(s, "styleId").ifPresent(id -> styles.put(id, s))));
  }

  /** What a style or the nearest one that it inherits from says. */
  <T> Optional<T> inherited(String style, Function<Element, Optional<T>> question) {
    return Xml.inherited(styles, style, s -> Xml.value(s, "basedOn"), question);
  }

  /** What a run's own properties, or those of its style, say. */
  <T> Optional<T> ofRun(Element properties, Function<Element, Optional<T>> question) {
    return question
        .apply(properties)
        .or(
            () ->
                Xml.value(properties, "rStyle")
                    .flatMap(
                        style -> inherited(style, s -> Xml.child(s, "rPr").flatMap(question))));
  }

  String name(String style) {
    return Optional.ofNullable(styles.get(style))
        .flatMap(s -> Xml.value(s, "name"))
        .orElse(style)
        .toLowerCase(Locale.ROOT);
  }

  /** How deep the lists of a built-in style are: 1 for {@code List Bullet 2}, mostly 0. */
  int listDepth(String style) {
    Matcher matcher = LIST.matcher(name(style));
    return matcher.matches() ? Integer.parseInt(matcher.group(1)) - 1 : 0;
  }

  /** Whether a style is that of further paragraphs of an item. */
  boolean isContinuation(String style) {
    return name(style).startsWith("list continue");
  }

  boolean isTitle(String style) {
    return name(style).equals("title");
  }

  boolean isTableOfContents(String style) {
    return name(style).matches("toc( \\d| ?heading)|table of (figures|authorities)");
  }

  boolean isQuotation(String style) {
    return inheritsName(style, Pattern.compile("quote|quotations?|block text"));
  }

  boolean isCode(String style) {
    return inheritsName(style, CODE);
  }

  /** The level of a heading from 1; empty if it is none. */
  Optional<Integer> headingLevel(String style, Element properties) {
    Optional<Integer> level =
        inherited(
            style,
            s -> {
              Matcher matcher =
                  HEADING.matcher(Xml.value(s, "name").orElse("").toLowerCase(Locale.ROOT));
              return matcher.matches()
                  ? Optional.of(Integer.parseInt(matcher.group(1)))
                  : outlineLevel(Xml.child(s, "pPr"));
            });
    return level
        .or(() -> outlineLevel(Optional.of(properties)))
        .filter(l -> l >= 1 && l <= 9)
        .map(l -> Math.min(l, 6));
  }

  private static Optional<Integer> outlineLevel(Optional<Element> properties) {
    return properties
        .flatMap(p -> Xml.value(p, "outlineLvl"))
        .flatMap(Xml::integer)
        .map(l -> l + 1);
  }

  private boolean inheritsName(String style, Pattern pattern) {
    return inherited(
            style,
            s ->
                Xml.value(s, "name")
                    .map(n -> n.toLowerCase(Locale.ROOT))
                    .filter(n -> pattern.matcher(n).find())
                    .map(n -> true))
        .orElse(false);
  }
}
