package io.github.ocr4j.markdown.internal.reference;

import io.github.ocr4j.markdown.internal.page.PageDraft;
import io.github.ocr4j.markdown.internal.source.Reference;
import io.github.ocr4j.markdown.internal.source.TextRange;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Labels of links that several pages define, each in its own way. In one file the first definition
 * would win, so what points to them has to say its destination itself.
 */
public final class SharedLabels {
  private final Set<String> labels = new HashSet<>();
  private final Map<PageDraft, Map<String, String>> titles = new HashMap<>();

  private SharedLabels() {}

  /** For pages that have files of their own. */
  public static SharedLabels none() {
    return new SharedLabels();
  }

  /** For pages that share files. */
  public static SharedLabels of(List<PageDraft> drafts) {
    SharedLabels shared = new SharedLabels();
    Map<String, PageDraft> pages = new HashMap<>();
    for (PageDraft draft : drafts) {
      for (Reference reference : draft.parsed().references()) {
        if (reference.kind() == Reference.Kind.DEFINITION) {
          String label = label(draft, reference);
          if (!label.isEmpty() && pages.computeIfAbsent(label, any -> draft) != draft) {
            shared.labels.add(label);
          }
        }
      }
    }
    return shared;
  }

  /** Writes the destination, and the definition's title, to a reference that needs it. */
  void writeOut(PageDraft draft, Reference reference, String destination) {
    if (labels.isEmpty() || reference.destinationRange().isPresent()) {
      return;
    }
    reference
        .label()
        .map(label -> new TextRange(label.end() + 1, reference.range().end()))
        .filter(tail -> labels.contains(label(draft, reference, tail)))
        .ifPresent(
            tail -> {
              String title = title(draft, label(draft, reference, tail));
              draft.edits().replace(tail, "(" + destination + title + ")");
            });
  }

  private String title(PageDraft draft, String label) {
    String title = titles.computeIfAbsent(draft, SharedLabels::titles).getOrDefault(label, "");
    return title.isEmpty() ? "" : " " + title;
  }

  /** The titles of a page's definitions by their labels; the first of a label counts. */
  private static Map<String, String> titles(PageDraft draft) {
    Map<String, String> titles = new HashMap<>();
    for (Reference reference : draft.parsed().references()) {
      if (reference.kind() == Reference.Kind.DEFINITION) {
        titles.putIfAbsent(label(draft, reference), afterDestination(draft, reference));
      }
    }
    return titles;
  }

  private static String afterDestination(PageDraft draft, Reference definition) {
    int end = definition.range().end();
    int start = definition.destinationRange().map(TextRange::end).orElse(end);
    return new TextRange(start, end).in(draft.parsed().text()).strip();
  }

  private static String label(PageDraft draft, Reference definition) {
    String text = definition.range().in(draft.parsed().text());
    int end = text.indexOf("]:");
    return end < 1 ? "" : normal(text.substring(1, end));
  }

  /** {@code [words][label]}, {@code [label][]} or {@code [label]}. */
  private static String label(PageDraft draft, Reference reference, TextRange tail) {
    String text = draft.parsed().text();
    String words = tail.in(text);
    return words.length() <= 2
        ? normal(reference.label().map(label -> label.in(text)).orElse(""))
        : normal(words.substring(1, words.length() - 1));
  }

  private static String normal(String label) {
    String words = label.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    return words.startsWith("^") ? "" : words;
  }
}
