package io.github.ocr4j.office.internal.web;

import io.github.ocr4j.office.internal.archive.Html;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;

/** Finds the footnotes of web pages and books by the marks that their producers give them. */
final class WebNotes {
  private static final String REFERENCES =
      "a[role=doc-noteref], a[epub:type=noteref], a[data-footnote-ref], a.footnote-ref,"
          + " a.footnote-reference, a.footnote[href^=#]";
  private static final String WAYS_BACK =
      "[role=doc-backlink], [data-footnote-backref], .footnote-back, .footnote-backref";
  private static final String LISTS_OF_NOTES = "section, aside, div.footnotes, [role=doc-endnotes]";

  private WebNotes() {}

  static void mark(Element body) {
    List<Element> references = body.select(REFERENCES);
    if (references.isEmpty()) {
      return;
    }
    Map<String, Element> targets = new HashMap<>();
    body.select("[id]").forEach(element -> targets.putIfAbsent("#" + element.id(), element));
    Map<Element, Integer> numbers = new LinkedHashMap<>();
    for (Element reference : references) {
      Element note = targets.get(reference.attr("href"));
      if (note != null && !reference.parents().contains(note)) {
        int number = numbers.computeIfAbsent(note, found -> numbers.size() + 1);
        raisedOr(reference)
            .replaceWith(new Element(Html.NOTE_REFERENCE).attr("id", String.valueOf(number)));
      }
    }
    Set<Element> lists = new LinkedHashSet<>();
    numbers.forEach(
        (note, number) -> {
          Optional.ofNullable(note.closest(LISTS_OF_NOTES)).ifPresent(lists::add);
          move(note, body.appendElement(Html.NOTE).attr("id", String.valueOf(number)));
        });
    lists.stream().filter(list -> !list.select("li, p").hasText()).forEach(Element::remove);
  }

  private static Element raisedOr(Element reference) {
    Element parent = reference.parent();
    boolean raised = parent != null && parent.nameIs("sup") && parent.childNodeSize() == 1;
    return raised ? parent : reference;
  }

  private static void move(Element note, Element target) {
    note.select(WAYS_BACK).remove();
    target.appendChildren(note.childNodes());
    note.remove();
  }
}
