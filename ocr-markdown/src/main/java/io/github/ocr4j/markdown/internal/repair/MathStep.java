package io.github.ocr4j.markdown.internal.repair;

import io.github.ocr4j.markdown.internal.context.ConverterOptions;
import io.github.ocr4j.markdown.internal.page.PageDraft;
import io.github.ocr4j.markdown.internal.source.MathSpan;
import io.github.ocr4j.markdown.internal.text.LinePrefix;
import io.github.ocr4j.markdown.internal.text.MdxEscape;
import io.github.ocr4j.markdown.option.Flavour;
import java.util.regex.Pattern;

/** Writes formulas with the flavour's delimiters. */
public final class MathStep implements RepairStep {
  private record Delimiters(String open, String close) {
    static Delimiters of(Flavour flavour, boolean display) {
      return switch (flavour) {
        case HUGO -> display ? new Delimiters("\\[", "\\]") : new Delimiters("\\(", "\\)");
        case JEKYLL -> new Delimiters("$$", "$$");
        case COMMONMARK, GFM, MDX, MAVEN_SITE ->
            display ? new Delimiters("$$", "$$") : new Delimiters("$", "$");
      };
    }
  }

  private static final Pattern LEAD = Pattern.compile("[\\s>]*(?:(?:[-*+]|\\d{1,9}[.)])\\s+)?");

  private final Flavour flavour;
  private final boolean escapes;

  public MathStep(ConverterOptions options) {
    this.flavour = options.flavour();
    this.escapes = flavour == Flavour.MDX && !options.mathPlugin();
  }

  @Override
  public int apply(PageDraft draft) {
    int changed = 0;
    for (MathSpan math : draft.scan().math()) {
      String wanted = write(draft.scan().text(), math);
      if (!wanted.equals(math.range().in(draft.scan().text()))) {
        changed +=
            draft.edits().replace(math.range(), escapes ? MdxEscape.text(wanted) : wanted) ? 1 : 0;
      }
    }
    return changed;
  }

  /** A dollar that is followed by a blank opens no formula, so inline content is stripped. */
  private String write(String text, MathSpan math) {
    Delimiters delimiters = Delimiters.of(flavour, math.display());
    String content = math.content().in(text);
    String inside = math.display() ? content : content.strip();
    boolean hasLines = math.display() && content.indexOf('\n') >= 0;
    return hasLines && opensLine(text, math) && closesLine(text, math)
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

  private static boolean opensLine(String text, MathSpan math) {
    return LEAD.matcher(LinePrefix.before(text, math.range().start())).matches();
  }

  private static boolean closesLine(String text, MathSpan math) {
    int end = text.indexOf('\n', math.range().end());
    return text.substring(math.range().end(), end < 0 ? text.length() : end).isBlank();
  }
}
