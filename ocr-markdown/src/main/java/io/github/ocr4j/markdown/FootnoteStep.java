package io.github.ocr4j.markdown;

import io.github.ocr4j.markdown.internal.source.RangeSet;
import io.github.ocr4j.markdown.internal.source.TextRange;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Renumbers footnotes that begin anew on each page, so that pages can share a file. A label that a
 * page uses but does not define belongs to the page before that defined it.
 */
final class FootnoteStep {
  private static final int LONGEST_LABEL = 60;

  private record Mark(TextRange label, String name, boolean definition) {}

  private final Map<String, Integer> numbers = new HashMap<>();
  private int last;

  private FootnoteStep() {}

  /** How many marks were changed on each page. */
  static List<Integer> apply(List<PageDraft> drafts) {
    List<List<Mark>> marks = drafts.stream().map(FootnoteStep::marks).toList();
    FootnoteStep step = new FootnoteStep();
    boolean clash = clash(marks);
    List<Integer> changed = new ArrayList<>();
    for (int i = 0; i < drafts.size(); i++) {
      changed.add(clash ? step.renumber(drafts.get(i), marks.get(i)) : 0);
    }
    return changed;
  }

  private static boolean clash(List<List<Mark>> pages) {
    Set<String> defined = new HashSet<>();
    for (List<Mark> marks : pages) {
      Set<String> here = new HashSet<>();
      marks.stream().filter(Mark::definition).map(Mark::name).forEach(here::add);
      if (here.stream().anyMatch(defined::contains)) {
        return true;
      }
      defined.addAll(here);
    }
    return false;
  }

  private int renumber(PageDraft draft, List<Mark> marks) {
    marks.stream()
        .filter(Mark::definition)
        .map(Mark::name)
        .distinct()
        .forEach(name -> numbers.put(name, ++last));
    int changed = 0;
    for (Mark mark : marks) {
      String number = String.valueOf(numbers.computeIfAbsent(mark.name(), name -> ++last));
      if (!number.equals(mark.name())) {
        changed += draft.edits().replace(mark.label(), number) ? 1 : 0;
      }
    }
    return changed;
  }

  private static List<Mark> marks(PageDraft draft) {
    String text = draft.scan().text();
    RangeSet hidden = draft.scan().protectedRanges();
    List<Mark> marks = new ArrayList<>();
    for (int at = text.indexOf("[^"); at >= 0; at = text.indexOf("[^", at + 2)) {
      int end = at + 2;
      int limit = Math.min(text.length(), end + LONGEST_LABEL);
      while (end < limit && text.charAt(end) > ' ' && text.charAt(end) != ']') {
        end++;
      }
      boolean closed = end < limit && end > at + 2 && text.charAt(end) == ']';
      if (closed && !hidden.contains(at)) {
        boolean definition = end + 1 < text.length() && text.charAt(end + 1) == ':';
        TextRange label = new TextRange(at + 2, end);
        marks.add(new Mark(label, label.in(text), definition && isLineStart(text, at)));
      }
    }
    return marks;
  }

  private static boolean isLineStart(String text, int position) {
    int before = position - 1;
    while (before >= 0 && text.charAt(before) == ' ' && position - before < 4) {
      before--;
    }
    return before < 0 || text.charAt(before) == '\n';
  }
}
