package io.github.ocr4j.markdown.internal.footnote;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Tells which part's footnote a mark belongs to; the parts are pages, or files. */
final class FootnoteIndex {
  /** Where each label is defined; true where the part that defines it points to it, too. */
  private final Map<String, TreeMap<Integer, Boolean>> definitions = new HashMap<>();

  private final List<Set<String>> referenced = new ArrayList<>();

  FootnoteIndex(List<List<FootnoteMark>> parts) {
    for (int part = 0; part < parts.size(); part++) {
      Set<String> here = new HashSet<>();
      parts.get(part).stream()
          .filter(mark -> !mark.isDefinition())
          .forEach(mark -> here.add(mark.name()));
      referenced.add(here);
      for (FootnoteMark mark : parts.get(part)) {
        if (mark.isDefinition()) {
          definitions
              .computeIfAbsent(mark.name(), name -> new TreeMap<>())
              .put(part, here.contains(mark.name()));
        }
      }
    }
  }

  /** Whether a label means different footnotes in different parts. */
  boolean hasClashes() {
    return definitions.values().stream().anyMatch(parts -> parts.size() > 1);
  }

  /** The labels that a part points to. */
  Set<String> referencedIn(int part) {
    return referenced.get(part);
  }

  /**
   * The part that defines what a mark points to: its own, else one that follows and does not point
   * to it itself, as notes at the end of a chapter, else one that came before, else one that
   * follows. A bare mark stands for a footnote of its own place, never for one that came before.
   */
  Optional<Integer> home(int part, FootnoteMark mark) {
    TreeMap<Integer, Boolean> homes = definitions.get(mark.name());
    if (homes == null) {
      return Optional.empty();
    }
    if (homes.containsKey(part)) {
      return Optional.of(part);
    }
    Map.Entry<Integer, Boolean> after = homes.higherEntry(part);
    if (after != null && !after.getValue()) {
      return Optional.of(after.getKey());
    }
    if (mark.kind() == FootnoteMark.Kind.BARE) {
      return Optional.empty();
    }
    Integer before = homes.lowerKey(part);
    return Optional.of(before != null ? before : after.getKey());
  }
}
