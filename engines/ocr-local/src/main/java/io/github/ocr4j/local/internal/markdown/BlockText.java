package io.github.ocr4j.local.internal.markdown;

import static io.github.ocr4j.internal.markdown.MarkdownText.escapeStart;

import io.github.ocr4j.local.internal.layout.block.Block;
import io.github.ocr4j.local.internal.layout.line.Line;
import io.github.ocr4j.local.internal.page.Word;
import java.util.ArrayList;
import java.util.List;

/** Writes paragraphs, headings, list items and code. */
final class BlockText {
  /** A narrower gap between two words of program text is one blank. */
  private static final double MAX_BLANK_LETTER_WIDTHS = 1.7;

  /** A larger step between two lines of program text is a blank line. */
  private static final double MIN_BLANK_LINE_LETTER_SIZES = 2.1;

  /** A wider gap is no indentation. */
  private static final int MAX_BLANKS = 80;

  private final Hyphenation hyphenation;

  /** For each depth of a list the blanks before its items. */
  private final int[] indents = new int[16];

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
    boolean isBullet = marker.length() == 1 && !Character.isLetterOrDigit(marker.charAt(0));
    String indent = " ".repeat(indent(block));
    if (isNumbered(block)) {
      return indent + marker.replaceAll("\\D", "") + ". " + rest;
    }
    return indent + "- " + (isBullet ? checked(marker) + rest : (marker + " " + rest).strip());
  }

  /** An item is indented as far as the text of the item above it begins. */
  private int indent(Block item) {
    int level = Math.min(item.level(), indents.length - 2);
    indents[level + 1] = indents[level] + (isNumbered(item) ? "1. " : "- ").length();
    return indents[level];
  }

  private static boolean isNumbered(Block item) {
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
      code.append(
          line.baseline() - baseline > MIN_BLANK_LINE_LETTER_SIZES * line.size() ? "\n" : "");
      baseline = line.baseline();
      double letter = letterWidth(line);
      code.append(" ".repeat(blanks(line.box().left() - left, letter)));
      for (int i = 0; i < line.words().size(); i++) {
        Word word = line.words().get(i);
        if (i > 0 && line.hasBlankBefore(i)) {
          double gap = word.box().left() - line.words().get(i - 1).box().right();
          code.append(" ".repeat(gap < MAX_BLANK_LETTER_WIDTHS * letter ? 1 : blanks(gap, letter)));
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
