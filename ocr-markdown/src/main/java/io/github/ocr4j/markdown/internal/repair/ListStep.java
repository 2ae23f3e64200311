package io.github.ocr4j.markdown.internal.repair;

import io.github.ocr4j.markdown.internal.page.PageDraft;
import io.github.ocr4j.markdown.internal.source.Leaf;
import io.github.ocr4j.markdown.internal.source.TextRange;
import io.github.ocr4j.markdown.internal.text.LinePrefix;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Turns lines of paragraphs that begin with a certain character into list items. */
public final class ListStep implements RepairStep {
  private static final Pattern BULLET = Pattern.compile("([•●▪‣◦∙])[ \\t\\u00A0]*(?=[^\\s•●▪‣◦∙])");
  private static final Pattern BOX =
      Pattern.compile(
          "(?:([☐□❏❑])|([☑☒✓✔✅])|\\$\\\\(square|boxtimes|checkmark)\\$)[ \\t\\u00A0]*(?=\\S)");
  private static final Pattern ITEM = Pattern.compile("[\\s>]*([-*+]|\\d{1,9}[.)])\\s+");
  private static final String BULLETS = "•●▪‣◦∙";
  private static final String BOXES = "☐□❏❑☑☒✓✔✅$";

  private final String triggers;
  private final Pattern pattern;
  private final Function<Matcher, String> item;

  private ListStep(String triggers, Pattern pattern, Function<Matcher, String> item) {
    this.triggers = triggers;
    this.pattern = pattern;
    this.item = item;
  }

  public static ListStep bullets() {
    return new ListStep(BULLETS, BULLET, match -> "");
  }

  public static ListStep checkBoxes() {
    return new ListStep(BOXES, BOX, ListStep::box);
  }

  private static String box(Matcher match) {
    boolean open = match.group(1) != null || "square".equals(match.group(3));
    return open ? "[ ] " : "[x] ";
  }

  @Override
  public int apply(PageDraft draft) {
    int changed = 0;
    for (Leaf leaf : draft.scan().leaves()) {
      changed += leaf.kind() == Leaf.Kind.PARAGRAPH ? lines(draft, leaf.range()) : 0;
    }
    return changed;
  }

  private int lines(PageDraft draft, TextRange paragraph) {
    String text = draft.scan().text();
    int changed = 0;
    int line = paragraph.start();
    while (line < paragraph.end()) {
      int start = line;
      while (start < paragraph.end() && isLead(text.charAt(start))) {
        start++;
      }
      if (start < paragraph.end() && triggers.indexOf(text.charAt(start)) >= 0) {
        changed += item(draft, paragraph, start) ? 1 : 0;
      }
      int next = text.indexOf('\n', start);
      line = next < 0 ? paragraph.end() : next + 1;
    }
    return changed;
  }

  private static boolean isLead(char c) {
    return c == ' ' || c == '\t' || c == '>';
  }

  private boolean item(PageDraft draft, TextRange paragraph, int start) {
    String text = draft.scan().text();
    Matcher matcher = pattern.matcher(text).region(start, paragraph.end());
    if (!matcher.lookingAt()) {
      return false;
    }
    boolean inItem = start == paragraph.start() && isListItem(text, start);
    String marker = (inItem ? "" : "- ") + item.apply(matcher);
    return draft.edits().replace(new TextRange(start, matcher.end()), marker);
  }

  /** Whether the paragraph is an item's text already. */
  private static boolean isListItem(String text, int start) {
    return ITEM.matcher(LinePrefix.before(text, start)).matches();
  }
}
