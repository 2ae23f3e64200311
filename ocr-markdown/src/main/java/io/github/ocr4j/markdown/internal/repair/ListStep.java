package io.github.ocr4j.markdown.internal.repair;

import io.github.ocr4j.markdown.internal.context.ConversionContext;
import io.github.ocr4j.markdown.internal.page.PageDraft;
import io.github.ocr4j.markdown.internal.source.LeafBlock;
import io.github.ocr4j.markdown.internal.source.TextRange;
import io.github.ocr4j.markdown.internal.text.LinePrefix;
import io.github.ocr4j.markdown.option.Repair;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Turns lines of paragraphs that begin with a bullet or a box into list items. */
public final class ListStep {
  /** What is no tag, fence or definition as the first of an item. */
  private static final String WORDS = "(?!<|```|~~~|\\[[^\\]\\n]*\\]:)";

  private static final Pattern LIST_ITEM = Pattern.compile("[\\s>]*([-*+]|\\d{1,9}[.)])\\s+");

  /** What the lines begin with. */
  private enum Beginning {
    BOX(
        Repair.CHECK_BOXES,
        "☐□❏❑☑☒✓✔✅$",
        "(?:([☐□❏❑])|([☑☒✓✔✅])|\\$\\\\(square|boxtimes|checkmark)\\$)[ \\t\\u00A0]*(?=\\S)"
            + WORDS),
    BULLET(Repair.BULLETS, "•●▪‣◦∙", "([•●▪‣◦∙])[ \\t\\u00A0]*(?=[^\\s•●▪‣◦∙])" + WORDS);

    private final Repair repair;
    private final String characters;
    private final Pattern pattern;

    Beginning(Repair repair, String characters, String pattern) {
      this.repair = repair;
      this.characters = characters;
      this.pattern = Pattern.compile(pattern);
    }

    /** What takes its place, after the marker of a list item. */
    String replacement(Matcher match) {
      boolean open = this == BOX && (match.group(1) != null || "square".equals(match.group(3)));
      return this == BULLET ? "" : open ? "[ ] " : "[x] ";
    }
  }

  private final List<Beginning> wanted;
  private final ConversionContext context;

  public ListStep(ConversionContext context) {
    this.context = context;
    this.wanted =
        Arrays.stream(Beginning.values())
            .filter(beginning -> context.isOn(beginning.repair))
            .toList();
  }

  public void apply(PageDraft draft) {
    int[] changed = new int[Beginning.values().length];
    for (LeafBlock leaf : draft.parsed().leaves()) {
      if (leaf.kind() == LeafBlock.Kind.PARAGRAPH) {
        lines(draft, leaf.range(), changed);
      }
    }
    wanted.forEach(
        beginning ->
            context.findings().repaired(beginning.repair, draft, changed[beginning.ordinal()]));
  }

  private void lines(PageDraft draft, TextRange paragraph, int[] changed) {
    String text = draft.parsed().text();
    int line = paragraph.start();
    while (line < paragraph.end()) {
      int start = line;
      while (start < paragraph.end() && isLead(text.charAt(start))) {
        start++;
      }
      for (Beginning beginning : wanted) {
        if (start < paragraph.end() && beginning.characters.indexOf(text.charAt(start)) >= 0) {
          changed[beginning.ordinal()] += item(draft, paragraph, start, beginning) ? 1 : 0;
        }
      }
      int next = text.indexOf('\n', start);
      line = next < 0 ? paragraph.end() : next + 1;
    }
  }

  private static boolean isLead(char c) {
    return c == ' ' || c == '\t' || c == '>';
  }

  private static boolean item(
      PageDraft draft, TextRange paragraph, int start, Beginning beginning) {
    String text = draft.parsed().text();
    Matcher matcher = beginning.pattern.matcher(text).region(start, paragraph.end());
    if (!matcher.lookingAt()) {
      return false;
    }
    boolean inItem = start == paragraph.start() && isListItem(text, start);
    String marker = (inItem ? "" : "- ") + beginning.replacement(matcher);
    return draft.edits().replace(new TextRange(start, matcher.end()), marker);
  }

  /** Whether the paragraph is an item's text already. */
  private static boolean isListItem(String text, int start) {
    return LIST_ITEM.matcher(LinePrefix.before(text, start)).matches();
  }
}
