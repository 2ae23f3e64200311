package io.github.ocr4j.markdown.internal.flavour;

import io.github.ocr4j.markdown.internal.page.PageDraft;
import io.github.ocr4j.markdown.internal.source.TextRange;
import io.github.ocr4j.markdown.option.Flavour;

/** Fences what template engines would run, in code too, because they do not know Markdown. */
public final class TemplateEscape {
  private static final String ZERO_WIDTH_SPACE = "\u200B";

  private TemplateEscape() {}

  /** Liquid, as Jekyll runs it. */
  static void liquid(PageDraft draft) {
    String text = draft.scan().text();
    for (int at = text.indexOf('{'); at >= 0 && at + 1 < text.length(); ) {
      char next = text.charAt(at + 1);
      boolean opens = next == '{' || next == '%';
      if (opens) {
        draft.edits().replace(new TextRange(at, at + 2), liquid("{" + next));
      }
      at = text.indexOf('{', at + (opens ? 2 : 1));
    }
  }

  private static String liquid(String opening) {
    return "{% raw %}" + opening + "{% endraw %}";
  }

  /** Shortcodes, as Hugo runs them. */
  static void hugo(PageDraft draft) {
    String text = draft.scan().text();
    for (int at = text.indexOf("{{"); at >= 0; at = text.indexOf("{{", at + 2)) {
      boolean shortcode = at + 2 < text.length() && "<%".indexOf(text.charAt(at + 2)) >= 0;
      if (shortcode) {
        boolean code = draft.scan().protectedRanges().contains(at);
        draft
            .edits()
            .replace(new TextRange(at, at + 2), code ? "{" + ZERO_WIDTH_SPACE + "{" : "{&#123;");
      }
    }
  }

  /** The same for text that this module makes. */
  public static String generated(Flavour flavour, String text) {
    return switch (flavour) {
      case HUGO -> text.replace("{{<", "{&#123;<").replace("{{%", "{&#123;%");
      case JEKYLL ->
          text.contains("{{") || text.contains("{%")
              ? "{% raw %}" + text.replace("{% endraw %}", "{ % endraw %}") + "{% endraw %}"
              : text;
      case COMMONMARK, GFM, MDX, MAVEN_SITE -> text;
    };
  }
}
