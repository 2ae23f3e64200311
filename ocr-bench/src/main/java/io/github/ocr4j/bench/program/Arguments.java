package io.github.ocr4j.bench.program;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A command line of words and {@code --name value} pairs.
 *
 * @param positional the words, in order
 * @param options the values by name, without the dashes
 */
public record Arguments(List<String> positional, Map<String, String> options) {

  /**
   * Reads a command line.
   *
   * @param words what was typed
   * @return its parts
   * @throws IllegalArgumentException when a name has no value
   */
  public static Arguments parse(List<String> words) {
    List<String> positional = new ArrayList<>();
    Map<String, String> options = new LinkedHashMap<>();
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      if (!word.startsWith("--")) {
        positional.add(word);
      } else if (i + 1 < words.size()) {
        options.put(word.substring(2), words.get(++i));
      } else {
        throw new IllegalArgumentException(word + " needs a value.");
      }
    }
    return new Arguments(positional, options);
  }

  /**
   * An option.
   *
   * @param name without the dashes
   * @param otherwise when it was not given
   * @return its value
   */
  public String text(String name, String otherwise) {
    return options.getOrDefault(name, otherwise);
  }

  /**
   * An option that names a file or directory.
   *
   * @param name without the dashes
   * @param otherwise when it was not given
   * @return its path
   */
  public Path path(String name, String otherwise) {
    return Path.of(text(name, otherwise));
  }

  /**
   * An option that is a number.
   *
   * @param name without the dashes
   * @param otherwise when it was not given
   * @return its value
   */
  public double number(String name, double otherwise) {
    return options.containsKey(name) ? Double.parseDouble(options.get(name)) : otherwise;
  }

  /**
   * An option that is a whole number.
   *
   * @param name without the dashes
   * @param otherwise when it was not given
   * @return its value
   */
  public int integer(String name, int otherwise) {
    return options.containsKey(name) ? Integer.parseInt(options.get(name)) : otherwise;
  }
}
