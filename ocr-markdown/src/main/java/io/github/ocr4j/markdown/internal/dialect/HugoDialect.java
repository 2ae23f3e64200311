package io.github.ocr4j.markdown.internal.dialect;

import io.github.ocr4j.markdown.internal.page.PageDraft;
import io.github.ocr4j.markdown.internal.source.TextRange;

/** Hugo with its default settings, which drop raw HTML and run shortcodes in code, too. */
public final class HugoDialect implements Dialect {
  private static final String ZERO_WIDTH_SPACE = "\u200B";

  @Override
  public boolean hasRawHtml() {
    return false;
  }

  @Override
  public MathDelimiters mathDelimiters(boolean display) {
    return display ? new MathDelimiters("\\[", "\\]") : new MathDelimiters("\\(", "\\)");
  }

  @Override
  public void escapePage(PageDraft draft) {
    String text = draft.parsed().text();
    for (int at = text.indexOf("{{"); at >= 0; at = text.indexOf("{{", at + 2)) {
      boolean shortcode = at + 2 < text.length() && "<%".indexOf(text.charAt(at + 2)) >= 0;
      if (shortcode) {
        boolean code = draft.parsed().protectedRanges().contains(at);
        String escaped = code ? "{" + ZERO_WIDTH_SPACE + "{" : "{&#123;";
        draft.edits().replace(new TextRange(at, at + 2), escaped);
      }
    }
  }

  @Override
  public String escapeGenerated(String text) {
    return text.replace("{{<", "{&#123;<").replace("{{%", "{&#123;%");
  }
}
