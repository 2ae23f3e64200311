package io.github.ocr4j.markdown.internal.dialect;

import io.github.ocr4j.markdown.internal.page.PageDraft;
import io.github.ocr4j.markdown.internal.source.TextRange;

/** Jekyll: kramdown, and Liquid, which runs in code, too, because it does not know Markdown. */
public final class JekyllDialect implements Dialect {
  @Override
  public MathDelimiters mathDelimiters(boolean display) {
    return new MathDelimiters("$$", "$$");
  }

  @Override
  public void escapePage(PageDraft draft) {
    String text = draft.parsed().text();
    for (int at = text.indexOf('{'); at >= 0 && at + 1 < text.length(); ) {
      TextRange opening = new TextRange(at, at + 2);
      boolean opens = isLiquid(opening.in(text));
      if (opens) {
        draft.edits().replace(opening, raw(opening.in(text)));
      }
      at = text.indexOf('{', at + (opens ? 2 : 1));
    }
  }

  @Override
  public String escapeGenerated(String text) {
    return isLiquid(text) ? raw(text.replace("{% endraw %}", "{ % endraw %}")) : text;
  }

  private static boolean isLiquid(String text) {
    return text.contains("{{") || text.contains("{%");
  }

  private static String raw(String text) {
    return "{% raw %}" + text + "{% endraw %}";
  }
}
