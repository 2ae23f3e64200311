package io.github.ocr4j.office.internal.opendocument;

import io.github.ocr4j.office.internal.archive.CodeLines;
import io.github.ocr4j.office.internal.archive.Parts;
import io.github.ocr4j.office.internal.archive.Xml;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** The styles of an OpenDocument file, which inherit from each other. Immutable. */
final class TextStyles {
  private static final Pattern HEADING = Pattern.compile("heading ([1-9])");
  private static final Pattern RAISED = Pattern.compile("(-?)[1-9]\\d*%.*");

  private final Map<String, Element> styles = new HashMap<>();
  private final Map<String, Element> lists = new HashMap<>();

  TextStyles(Parts parts, Element content) {
    parts.xml("styles.xml").ifPresent(this::add);
    add(content);
  }

  private void add(Element root) {
    Xml.all(root, "style")
        .forEach(s -> Xml.attribute(s, "style:name").ifPresent(n -> styles.put(n, s)));
    Xml.all(root, "list-style")
        .forEach(s -> Xml.attribute(s, "style:name").ifPresent(n -> lists.put(n, s)));
  }

  boolean isBold(String style) {
    return text(style, "font-weight")
        .map(w -> w.equals("bold") || w.matches("[6-9]00"))
        .orElse(false);
  }

  boolean isItalic(String style) {
    return text(style, "font-style").map("italic"::equals).orElse(false);
  }

  boolean isStruck(String style) {
    return text(style, "text-line-through-style").map(s -> !s.equals("none")).orElse(false);
  }

  boolean isMonospace(String style) {
    return text(style, "style:font-name")
        .or(() -> text(style, "fo:font-family"))
        .map(CodeLines::isMonospace)
        .orElse(false);
  }

  /** The element for raised or lowered text; empty for neither. */
  String script(String style) {
    String position = text(style, "text-position").orElse("");
    Matcher raised = RAISED.matcher(position);
    if (raised.matches()) {
      return raised.group(1).isEmpty() ? "sup" : "sub";
    }
    if (position.startsWith("super")) {
      return "sup";
    }
    return position.startsWith("sub") ? "sub" : "";
  }

  boolean isHidden(String style) {
    return text(style, "text:display").map("none"::equals).orElse(false);
  }

  /** Whether a sheet is to be seen. */
  boolean isShown(String style) {
    return inherited(
            style,
            s -> Xml.child(s, "table-properties").flatMap(p -> Xml.attribute(p, "table:display")))
        .map(display -> !display.equals("false"))
        .orElse(true);
  }

  /** Whether a style or one that it inherits from has such a name. */
  boolean isNamed(String style, String pattern) {
    return matching(style, Pattern.compile(pattern)).isPresent();
  }

  /** The level of a heading from 1 that only its style tells; empty if it is none. */
  Optional<Integer> headingLevel(String style) {
    return matching(style, HEADING).map(matcher -> Integer.parseInt(matcher.group(1)));
  }

  private Optional<Matcher> matching(String style, Pattern pattern) {
    Matcher own = pattern.matcher(readable(style));
    return own.matches()
        ? Optional.of(own)
        : inherited(
            style,
            s ->
                Xml.attribute(s, "style:name")
                    .map(name -> pattern.matcher(readable(name)))
                    .filter(Matcher::matches));
  }

  private static String readable(String name) {
    return name.replace("_20_", " ").toLowerCase(Locale.ROOT);
  }

  boolean isOrdered(String listStyle, int level) {
    return level(listStyle, level)
        .map(l -> Xml.name(l).equals("list-level-style-number"))
        .orElse(false);
  }

  int start(String listStyle, int level) {
    return level(listStyle, level).flatMap(l -> Xml.number(l, "start-value")).orElse(1);
  }

  private Optional<Element> level(String listStyle, int level) {
    return Optional.ofNullable(lists.get(listStyle))
        .flatMap(
            s ->
                s.children().stream()
                    .filter(l -> Xml.number(l, "level").orElse(0) == level + 1)
                    .findFirst());
  }

  private Optional<String> text(String style, String attribute) {
    return inherited(
        style, s -> Xml.child(s, "text-properties").flatMap(p -> Xml.attribute(p, attribute)));
  }

  private <T> Optional<T> inherited(String style, Function<Element, Optional<T>> question) {
    return Xml.inherited(styles, style, s -> Xml.attribute(s, "parent-style-name"), question);
  }
}
