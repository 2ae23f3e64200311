package io.github.ocr4j.markdown.internal.footnote;

import io.github.ocr4j.markdown.document.Finding;
import io.github.ocr4j.markdown.internal.context.Findings;
import io.github.ocr4j.markdown.internal.page.PageDraft;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Renumbers footnotes that begin anew on each page, so that pages can share a file. */
public final class FootnoteStep {
  /** A footnote, or what points to one that is not there; then the page is that of the mark. */
  private record Footnote(int page, String name) {}

  private final List<PageDraft> drafts;
  private final List<List<FootnoteMark>> marks;
  private final FootnoteIndex index;
  private final Map<Footnote, Integer> numbers = new HashMap<>();

  public FootnoteStep(List<PageDraft> drafts) {
    this.drafts = drafts;
    this.marks = drafts.stream().map(draft -> FootnoteMark.in(draft.parsed())).toList();
    this.index = new FootnoteIndex(marks);
  }

  /** Whether no page has a mark, as in most documents. */
  public boolean isEmpty() {
    return marks.stream().allMatch(List::isEmpty);
  }

  /** Reports marks without a footnote and footnotes without a mark. */
  public void report(Findings findings) {
    Set<Footnote> used = new HashSet<>();
    for (int page = 0; page < drafts.size(); page++) {
      Set<String> undefined = new HashSet<>();
      for (FootnoteMark mark : marks.get(page)) {
        Optional<Integer> home = index.home(page, mark);
        if (home.isEmpty() && mark.isNumbered()) {
          undefined.add(mark.name());
        } else if (!mark.isDefinition()) {
          home.ifPresent(found -> used.add(new Footnote(found, mark.name())));
        }
      }
      report(findings, Finding.Kind.FOOTNOTE_MISSING, page, undefined.size());
    }
    for (int page = 0; page < drafts.size(); page++) {
      report(findings, Finding.Kind.FOOTNOTE_UNREFERENCED, page, unreferenced(page, used));
    }
  }

  private int unreferenced(int page, Set<Footnote> used) {
    return (int)
        marks.get(page).stream()
            .filter(FootnoteMark::isDefinition)
            .map(mark -> new Footnote(page, mark.name()))
            .distinct()
            .filter(footnote -> !used.contains(footnote))
            .count();
  }

  private void report(Findings findings, Finding.Kind kind, int page, int count) {
    if (count > 0) {
      String what =
          kind == Finding.Kind.FOOTNOTE_MISSING
              ? " footnotes are pointed to and not there"
              : " footnotes are there and nothing points to them";
      findings.add(kind, drafts.get(page), count + what);
    }
  }

  /** How many marks were changed on each page. */
  public List<Integer> renumber() {
    boolean clash = index.hasClashes();
    List<Integer> changed = new ArrayList<>();
    for (int page = 0; page < drafts.size(); page++) {
      changed.add(clash ? renumber(page) : 0);
    }
    return changed;
  }

  private int renumber(int page) {
    marks.get(page).stream().filter(FootnoteMark::isDefinition).forEach(mark -> number(page, mark));
    int changed = 0;
    for (FootnoteMark mark : marks.get(page)) {
      Optional<Integer> home = index.home(page, mark);
      if (home.isPresent() || mark.isNumbered()) {
        String number = String.valueOf(number(home.orElse(page), mark));
        boolean differs = !number.equals(mark.name());
        changed += differs && drafts.get(page).edits().replace(mark.label(), number) ? 1 : 0;
      }
    }
    return changed;
  }

  private int number(int page, FootnoteMark mark) {
    return numbers.computeIfAbsent(new Footnote(page, mark.name()), footnote -> numbers.size() + 1);
  }
}
