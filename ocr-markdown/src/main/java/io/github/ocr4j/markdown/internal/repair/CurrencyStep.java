package io.github.ocr4j.markdown.internal.repair;

import io.github.ocr4j.markdown.internal.dialect.Dialect;
import io.github.ocr4j.markdown.internal.page.PageDraft;
import io.github.ocr4j.markdown.internal.source.LeafBlock;
import io.github.ocr4j.markdown.internal.source.MathSpan;
import io.github.ocr4j.markdown.internal.source.TextRange;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Escapes amounts of money that readers of formulas would take for formulas. */
public final class CurrencyStep implements RepairStep {
  private static final Pattern AMOUNT = Pattern.compile("\\\\\\$\\s*([\\d.,' ]*\\d)\\s*");

  private static final int LONGEST = 60;

  private final Dialect dialect;

  public CurrencyStep(Dialect dialect) {
    this.dialect = dialect;
  }

  @Override
  public int apply(PageDraft draft) {
    if (draft.parsed().text().indexOf('$') < 0) {
      return 0;
    }
    return amountsInFormulas(draft) + (dialect.hasDollarMath() ? bareAmounts(draft) : 0);
  }

  /** Older models write {@code $\$ 15.00$}. */
  private static int amountsInFormulas(PageDraft draft) {
    int changed = 0;
    for (MathSpan math : draft.parsed().math()) {
      int length = math.content().end() - math.content().start();
      Matcher amount = AMOUNT.matcher(math.content().in(draft.parsed().text()));
      if (!math.isDisplay() && length <= LONGEST && amount.matches()) {
        changed += draft.edits().replace(math.range(), "\\$" + amount.group(1)) ? 1 : 0;
      }
    }
    return changed;
  }

  /** One dollar alone opens nothing, so only blocks with several are touched. */
  private static int bareAmounts(PageDraft draft) {
    List<Integer> dollars = dollars(draft);
    int changed = 0;
    int next = 0;
    for (LeafBlock leaf : draft.parsed().leaves()) {
      while (next < dollars.size() && dollars.get(next) < leaf.range().start()) {
        next++;
      }
      int first = next;
      while (next < dollars.size() && dollars.get(next) < leaf.range().end()) {
        next++;
      }
      changed += next - first > 1 ? escape(draft, dollars.subList(first, next)) : 0;
    }
    return changed;
  }

  private static List<Integer> dollars(PageDraft draft) {
    String text = draft.parsed().text();
    List<Integer> dollars = new ArrayList<>();
    for (int at = text.indexOf('$'); at >= 0; at = text.indexOf('$', at + 1)) {
      boolean escaped = at > 0 && text.charAt(at - 1) == '\\';
      if (!escaped && !draft.parsed().protectedRanges().contains(at)) {
        dollars.add(at);
      }
    }
    return dollars;
  }

  private static int escape(PageDraft draft, List<Integer> dollars) {
    String text = draft.parsed().text();
    int changed = 0;
    for (int at : dollars) {
      boolean amount = at + 1 < text.length() && Character.isDigit(text.charAt(at + 1));
      changed += amount && draft.edits().replace(TextRange.at(at), "\\") ? 1 : 0;
    }
    return changed;
  }
}
