package io.github.ocr4j.markdown.internal.source;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A tag as it is written.
 *
 * @param name the element's name in lower case
 * @param isClosing whether it is an end tag
 * @param range from {@code <} to after {@code >}
 * @param attributes in source order
 */
public record HtmlTag(String name, boolean isClosing, TextRange range, List<Attribute> attributes) {

  /**
   * An attribute as it is written.
   *
   * @param name in lower case
   * @param range all of it
   * @param value where the value is, without quotes; empty when there is none
   */
  public record Attribute(String name, TextRange range, TextRange value) {}

  /** Lower-cases the name and copies the attributes. */
  public HtmlTag {
    name = name.toLowerCase(Locale.ROOT);
    attributes = List.copyOf(attributes);
  }

  /** The first attribute of a name in lower case. */
  public Optional<Attribute> attribute(String wanted) {
    return attributes.stream().filter(attribute -> attribute.name().equals(wanted)).findFirst();
  }

  /** Whether it is the end tag of an element, named in lower case. */
  public boolean isEndOf(String element) {
    return isClosing && name.equals(element);
  }
}
