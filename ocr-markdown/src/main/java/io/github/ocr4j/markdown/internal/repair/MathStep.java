package io.github.ocr4j.markdown.internal.repair;

import io.github.ocr4j.markdown.internal.dialect.Dialect;
import io.github.ocr4j.markdown.internal.page.PageDraft;
import io.github.ocr4j.markdown.internal.source.MathSpan;
import io.github.ocr4j.markdown.internal.text.LinePrefix;
import java.util.regex.Pattern;

/** Writes formulas with the dialect's delimiters. */
public final class MathStep implements RepairStep {
  private static final Pattern LEAD = Pattern.compile("[\\s>]*(?:(?:[-*+]|\\d{1,9}[.)])\\s+)?");

  private final Dialect dialect;

  public MathStep(Dialect dialect) {
    this.dialect = dialect;
  }

  @Override
  public int apply(PageDraft draft) {
    int changed = 0;
    for (MathSpan math : draft.parsed().math()) {
      String wanted = write(draft.parsed().text(), math);
      if (!wanted.equals(math.range().in(draft.parsed().text()))) {
        changed += draft.edits().replace(math.range(), dialect.escapeMath(wanted)) ? 1 : 0;
      }
    }
    return changed;
  }

  /** A dollar that is followed by a blank opens no formula, so inline content is stripped. */
  private String write(String text, MathSpan math) {
    Dialect.MathDelimiters delimiters = dialect.mathDelimiters(math.isDisplay());
    String content = math.content().in(text);
    String inside = math.isDisplay() ? content : content.strip();
    boolean hasLines = math.isDisplay() && content.indexOf('\n') >= 0;
    return hasLines && isLineStart(text, math) && isLineEnd(text, math)
        ? delimiters.open() + onItsOwnLines(text, math, inside) + delimiters.close()
        : delimiters.open() + inside + delimiters.close();
  }

  /** Most readers want the delimiters of several lines on lines of their own. */
  private static String onItsOwnLines(String text, MathSpan math, String content) {
    String lead = LinePrefix.continuing(text, math.range().start());
    String before = content.substring(0, content.indexOf('\n')).isBlank() ? "" : "\n" + lead;
    String after =
        content.substring(content.lastIndexOf('\n') + 1).replace(">", " ").isBlank()
            ? ""
            : "\n" + lead;
    String first = before.isEmpty() ? content : content.stripLeading();
    return before + (after.isEmpty() ? first : first.stripTrailing()) + after;
  }

  private static boolean isLineStart(String text, MathSpan math) {
    return LEAD.matcher(LinePrefix.before(text, math.range().start())).matches();
  }

  private static boolean isLineEnd(String text, MathSpan math) {
    int end = text.indexOf('\n', math.range().end());
    return text.substring(math.range().end(), end < 0 ? text.length() : end).isBlank();
  }
}
