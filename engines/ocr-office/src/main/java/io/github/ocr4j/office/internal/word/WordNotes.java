package io.github.ocr4j.office.internal.word;

import io.github.ocr4j.office.internal.archive.Html;
import io.github.ocr4j.office.internal.archive.Xml;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Element;

/** Numbers footnotes and endnotes in the order of their references. Not thread-safe. */
final class WordNotes {
  private final Map<String, Element> notes = new HashMap<>();
  private final Map<String, Integer> numbers = new LinkedHashMap<>();

  void add(String kind, Optional<Element> xml) {
    xml.ifPresent(
        root ->
            Xml.all(root, kind)
                .filter(note -> Xml.attribute(note, "type").orElse("normal").equals("normal"))
                .forEach(
                    note -> Xml.attribute(note, "id").ifPresent(id -> notes.put(kind + id, note))));
  }

  void refer(String kind, Element reference, Element target) {
    Xml.attribute(reference, "id")
        .map(id -> kind + id)
        .filter(notes::containsKey)
        .ifPresent(
            key -> {
              int number = numbers.computeIfAbsent(key, k -> numbers.size() + 1);
              target.appendElement(Html.NOTE_REFERENCE).attr("id", String.valueOf(number));
            });
  }

  /** The notes that were referred to, by their numbers. */
  Map<Integer, Element> referred() {
    Map<Integer, Element> referred = new LinkedHashMap<>();
    numbers.forEach((key, number) -> referred.put(number, notes.get(key)));
    return referred;
  }
}
