package io.github.ocr4j.office.internal.word;

import io.github.ocr4j.office.internal.archive.Xml;
import java.util.HashMap;
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
   * The number of a paragraph.
   *
   * @param level how deep its list is, from 0
   * @param bullet whether it has a bullet instead
   * @param number its place in its list
   * @param label as it is shown, such as {@code 2.1}
   * @param legal whether the label names the levels above too
   */
  record Label(int level, boolean bullet, int number, String label, boolean legal) {}

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
    String wanted = String.valueOf(level);
    Optional<Element> own =
        Xml.children(instance, "lvlOverride").stream()
            .filter(o -> Xml.attribute(o, "ilvl").orElse("").equals(wanted))
            .flatMap(o -> Xml.children(o, "lvl").stream())
            .findFirst();
    return own.or(
        () ->
            Xml.value(instance, "abstractNumId")
                .map(abstracts::get)
                .flatMap(
                    a ->
                        Xml.children(a, "lvl").stream()
                            .filter(l -> Xml.attribute(l, "ilvl").orElse("").equals(wanted))
                            .findFirst()));
  }

  private int[] starts(Element instance) {
    int[] starts = new int[LEVELS];
    for (int level = 0; level < LEVELS; level++) {
      starts[level] = start(instance, level) - 1;
    }
    return starts;
  }

  private int start(Element instance, int level) {
    String wanted = String.valueOf(level);
    return Xml.children(instance, "lvlOverride").stream()
        .filter(o -> Xml.attribute(o, "ilvl").orElse("").equals(wanted))
        .flatMap(o -> Xml.value(o, "startOverride").stream())
        .findFirst()
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
}
