package io.github.ocr4j.local.internal.markdown;

import static io.github.ocr4j.internal.markdown.MarkdownText.escapeStart;

import io.github.ocr4j.local.internal.layout.block.Block;
import io.github.ocr4j.local.internal.layout.line.Line;
import io.github.ocr4j.local.internal.page.Word;
import java.util.ArrayList;
import java.util.List;

/** Writes paragraphs, headings, list items and code. */
final class BlockText {
  /** A gap of less than so many letters between two words is one blank. */
  private static final double ONE_BLANK = 1.7;

  /** A step of so many sizes is a blank line. */
  private static final double BLANK_LINE = 2.1;

  /** A wider gap is no indentation. */
  private static final int MAX_BLANKS = 80;

  private final Hyphenation hyphenation;
  private final ListIndent indents = new ListIndent();

  BlockText(Hyphenation hyphenation) {
    this.hyphenation = hyphenation;
  }

  String write(Block block) {
    List<Run> runs = InlineText.of(block.lines(), hyphenation);
    return switch (block.kind()) {
      case HEADING -> "#".repeat(block.level()) + " " + RunWriter.withoutEmphasis(runs).strip();
      case LIST_ITEM -> item(block, runs);
      case CODE -> code(block);
      case FOOTNOTE -> "[" + Word.NOTE + block.marker() + "]: " + RunWriter.write(runs).strip();
      default -> escapeStart(RunWriter.write(runs).strip());
    };
  }

  private String item(Block block, List<Run> runs) {
    String marker = block.marker();
    String rest = RunWriter.write(withoutMarker(runs, marker)).strip();
    boolean bullet = marker.length() == 1 && !Character.isLetterOrDigit(marker.charAt(0));
    String indent = " ".repeat(indents.next(block));
    if (numbered(block)) {
      return indent + marker.replaceAll("\\D", "") + ". " + rest;
    }
    return indent + "- " + (bullet ? checked(marker) + rest : (marker + " " + rest).strip());
  }

  static boolean numbered(Block item) {
    return item.marker().matches("\\(?\\d+[.)]");
  }

  private static String checked(String marker) {
    return switch (marker) {
      case "☐", "□" -> "[ ] ";
      case "☑", "✓" -> "[x] ";
      default -> "";
    };
  }

  /** The marker may be set in another face than the text. */
  private static List<Run> withoutMarker(List<Run> runs, String marker) {
    List<Run> rest = new ArrayList<>();
    int left = marker.length();
    for (Run run : runs) {
      int cut = Math.min(left, run.text().length());
      left -= cut;
      String text = run.text().substring(cut);
      text = rest.isEmpty() ? text.stripLeading() : text;
      if (!text.isEmpty()) {
        rest.add(new Run(text, run.style(), run.script(), run.link()));
      }
    }
    return rest;
  }

  private static String code(Block block) {
    double left = block.box().left();
    StringBuilder code = new StringBuilder("```\n");
    double baseline = block.lines().get(0).baseline();
    for (Line line : block.lines()) {
      code.append(line.baseline() - baseline > BLANK_LINE * line.size() ? "\n" : "");
      baseline = line.baseline();
      double letter = letterWidth(line);
      code.append(" ".repeat(blanks(line.box().left() - left, letter)));
      for (int i = 0; i < line.words().size(); i++) {
        Word word = line.words().get(i);
        if (i > 0 && line.hasBlankBefore(i)) {
          double gap = word.box().left() - line.words().get(i - 1).box().right();
          code.append(" ".repeat(gap < ONE_BLANK * letter ? 1 : blanks(gap, letter)));
        }
        code.append(word.text());
      }
      code.append('\n');
    }
    return code.append("```").toString();
  }

  private static double letterWidth(Line line) {
    double width = line.words().stream().mapToDouble(word -> word.box().width()).sum();
    return Math.max(1, width / line.letterCount());
  }

  private static int blanks(double gap, double letter) {
    return (int) Math.max(0, Math.min(MAX_BLANKS, Math.round(gap / letter)));
  }
}
