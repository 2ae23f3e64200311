package io.github.ocr4j.office.internal.word;

import io.github.ocr4j.office.internal.archive.Xml;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Counts the numbered paragraphs of a text. Not thread-safe. */
final class WordNumbering {
  private static final int LEVELS = 9;
  private static final Pattern PLACE = Pattern.compile("%([1-9])");

  /**
   * The number of a paragraph in a list of a level from 0. The label is shown, such as {@code 2.1},
   * unless there is a bullet instead; a legal one names the levels above too.
   */
  record Label(int level, boolean isBullet, int number, String label, boolean isLegal) {}

  private final Map<String, Element> abstracts = new HashMap<>();
  private final Map<String, Element> instances = new HashMap<>();
  private final Map<String, int[]> counters = new HashMap<>();

  WordNumbering(Optional<Element> xml) {
    xml.ifPresent(
        root -> {
          Xml.all(root, "abstractNum")
              .forEach(
                  e -> Xml.attribute(e, "abstractNumId").ifPresent(id -> abstracts.put(id, e)));
          Xml.all(root, "num")
              .forEach(e -> Xml.attribute(e, "numId").ifPresent(id -> instances.put(id, e)));
        });
  }

  /** Counts a paragraph; empty if it has no number after all. */
  Optional<Label> next(String numId, int wantedLevel) {
    int level = Math.max(0, Math.min(LEVELS - 1, wantedLevel));
    Element instance = instances.get(numId);
    Optional<Element> definition = level(instance, level);
    if (definition.isEmpty()) {
      return Optional.empty();
    }
    String format = Xml.value(definition.get(), "numFmt").orElse("decimal");
    String text = Xml.value(definition.get(), "lvlText").orElse("%" + (level + 1) + ".");
    if (format.equals("none") || text.isBlank() && !format.equals("bullet")) {
      return Optional.empty();
    }
    int[] counts = counters.computeIfAbsent(counterKey(numId, instance), id -> starts(instance));
    counts[level]++;
    for (int deeper = level + 1; deeper < LEVELS; deeper++) {
      counts[deeper] = start(instance, deeper) - 1;
    }
    return Optional.of(
        new Label(
            level,
            format.equals("bullet") || !PLACE.matcher(text).find(),
            Math.max(0, counts[level]),
            label(instance, text, counts),
            PLACE.matcher(text).results().count() > 1));
  }

  /** Lists that share a definition go on counting unless one starts anew. */
  private static String counterKey(String numId, Element instance) {
    boolean anew = Xml.all(instance, "startOverride").findAny().isPresent();
    return anew ? "num " + numId : Xml.value(instance, "abstractNumId").orElse(numId);
  }

  private Optional<Element> level(Element instance, int level) {
    if (instance == null) {
      return Optional.empty();
    }
    return ofLevel(instance, "lvlOverride", level)
        .flatMap(o -> Xml.child(o, "lvl"))
        .or(
            () ->
                Xml.value(instance, "abstractNumId")
                    .map(abstracts::get)
                    .flatMap(a -> ofLevel(a, "lvl", level)));
  }

  private static Optional<Element> ofLevel(Element parent, String name, int level) {
    return Xml.children(parent, name).stream()
        .filter(e -> Xml.attribute(e, "ilvl").orElse("").equals(String.valueOf(level)))
        .findFirst();
  }

  private int[] starts(Element instance) {
    int[] starts = new int[LEVELS];
    for (int level = 0; level < LEVELS; level++) {
      starts[level] = start(instance, level) - 1;
    }
    return starts;
  }

  private int start(Element instance, int level) {
    return ofLevel(instance, "lvlOverride", level)
        .flatMap(o -> Xml.value(o, "startOverride"))
        .or(() -> level(instance, level).flatMap(l -> Xml.value(l, "start")))
        .flatMap(Xml::integer)
        .orElse(1);
  }

  private String label(Element instance, String text, int[] counts) {
    Matcher matcher = PLACE.matcher(text);
    StringBuilder label = new StringBuilder();
    while (matcher.find()) {
      int level = Integer.parseInt(matcher.group(1)) - 1;
      String format = level(instance, level).flatMap(l -> Xml.value(l, "numFmt")).orElse("decimal");
      int count = Math.max(counts[level], start(instance, level));
      matcher.appendReplacement(label, Matcher.quoteReplacement(Numerals.write(count, format)));
    }
    return matcher.appendTail(label).toString().strip();
  }

  /**
   * Writes numbers as lists show them. POI's {@code NumberFormatter} lets AB follow AA, where Word
   * shows BB.
   */
  private static final class Numerals {
    private static final String[] ROMAN = {
      "M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"
    };
    private static final int[] VALUES = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
    private static final int MAX_ROMAN = 3_999;

    private Numerals() {}

    /** Writes a number in a format of Office Open XML; what is unknown is written in digits. */
    static String write(int number, String format) {
      return switch (format) {
        case "upperRoman" -> roman(number);
        case "lowerRoman" -> roman(number).toLowerCase(Locale.ROOT);
        case "upperLetter" -> letters(number);
        case "lowerLetter" -> letters(number).toLowerCase(Locale.ROOT);
        case "decimalZero" -> number < 10 ? "0" + number : String.valueOf(number);
        default -> String.valueOf(number);
      };
    }

    private static String roman(int number) {
      if (number < 1 || number > MAX_ROMAN) {
        return String.valueOf(number);
      }
      StringBuilder roman = new StringBuilder();
      int rest = number;
      for (int i = 0; i < VALUES.length; i++) {
        while (rest >= VALUES[i]) {
          roman.append(ROMAN[i]);
          rest -= VALUES[i];
        }
      }
      return roman.toString();
    }

    /** After Z comes AA, then BB. */
    private static String letters(int number) {
      if (number < 1 || number > 26 * 9) {
        return String.valueOf(number);
      }
      return String.valueOf((char) ('A' + (number - 1) % 26)).repeat((number - 1) / 26 + 1);
    }
  }
}
