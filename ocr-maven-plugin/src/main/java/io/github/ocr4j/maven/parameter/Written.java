package io.github.ocr4j.maven.parameter;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * What was written for a parameter.
 *
 * @param text the text; empty where there are elements
 * @param elements the names and texts of the elements of the POM; empty where there is a text
 */
public record Written(String text, List<Map.Entry<String, String>> elements) {
  /** Nothing at all. */
  public static final Written NOTHING = elements(List.of());

  /** Copies the list. */
  public Written {
    elements = List.copyOf(elements);
  }

  /**
   * A text.
   *
   * @param text a value, or values separated by commas
   * @return the text
   */
  public static Written text(String text) {
    return new Written(text, List.of());
  }

  /**
   * Elements of the POM.
   *
   * @param elements names and texts, in their order
   * @return the elements
   */
  public static Written elements(List<Map.Entry<String, String>> elements) {
    return new Written("", elements);
  }

  /** The values of a parameter that takes several. */
  List<String> list() {
    return elements.isEmpty()
        ? Arrays.stream(text.split(",")).map(String::strip).filter(part -> !part.isEmpty()).toList()
        : elements.stream().map(Map.Entry::getValue).toList();
  }
}
