package io.github.ocr4j.local.internal.markdown;

import static io.github.ocr4j.internal.markdown.MarkdownText.escape;

import io.github.ocr4j.local.internal.page.Rows;
import io.github.ocr4j.local.internal.page.TextStyle;
import java.util.List;
import java.util.stream.Collectors;

/** Writes runs of text as Markdown, with their emphasis and links. */
final class RunWriter {
  /** Emphasis on fewer letters is a variable of a formula and not worth marks. */
  private static final int MIN_EMPHASIZED_LETTERS = 3;

  private RunWriter() {}

  /** Writes runs without emphasis: a heading is one already. */
  static String withoutEmphasis(List<Run> runs) {
    return write(
        runs.stream()
            .map(run -> new Run(run.text(), TextStyle.PLAIN, run.script(), run.link()))
            .toList());
  }

  static String write(List<Run> runs) {
    StringBuilder markdown = new StringBuilder();
    for (List<Run> linked : Rows.split(runs, (last, next) -> !last.link().equals(next.link()))) {
      String link = linked.get(0).link();
      markdown.append(link.isEmpty() ? spans(linked) : linked(linked, link));
    }
    return markdown.toString();
  }

  private static String spans(List<Run> runs) {
    StringBuilder markdown = new StringBuilder();
    for (Run run : runs) {
      String text = run.text();
      String core = text.strip();
      if (core.isEmpty()) {
        markdown.append(text);
        continue;
      }
      int lead = text.indexOf(core);
      markdown.append(text, 0, lead);
      markdown.append(emphasized(run, core));
      markdown.append(text, lead + core.length(), text.length());
    }
    return markdown.toString();
  }

  private static String emphasized(Run run, String core) {
    if (run.script() == Run.Script.NOTE) {
      return "[" + core + "]";
    }
    if (run.script() != Run.Script.NORMAL) {
      String tag = run.script() == Run.Script.RAISED ? "sup" : "sub";
      return "<" + tag + ">" + escape(core) + "</" + tag + ">";
    }
    TextStyle style = run.style();
    long letters = core.codePoints().filter(Character::isLetterOrDigit).count();
    if (letters < MIN_EMPHASIZED_LETTERS) {
      return escape(core);
    }
    if (style.isMonospace() && core.indexOf('`') < 0) {
      return "`" + core + "`";
    }
    String mark = (style.isBold() ? "**" : "") + (style.isItalic() ? "*" : "");
    return mark + escape(core) + mark;
  }

  /** A link whose text is its own target needs no marks in it. */
  private static String linked(List<Run> runs, String link) {
    String plain = runs.stream().map(Run::text).collect(Collectors.joining());
    String core = plain.strip();
    String target = link.replace(" ", "%20").replace("(", "%28").replace(")", "%29");
    boolean isAddress = link.contains(core) && core.contains(".") && core.indexOf(' ') < 0;
    String text = isAddress ? escape(core) : spans(runs).strip();
    String before = plain.startsWith(" ") ? " " : "";
    String after = plain.endsWith(" ") ? " " : "";
    String label = text.replace("[", "\\[").replace("]", "\\]");
    return "%s[%s](%s)%s".formatted(before, label, target, after);
  }
}
