package io.github.ocr4j.markdown.internal.source;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Finds formulas. A dollar opens one only if a character follows it directly, and the next dollar
 * closes it only if a character precedes it directly and no digit follows: so amounts of money are
 * told from formulas. What holds an image is no formula. Linear in the length: every delimiter is
 * looked for once.
 */
final class MathScanner {
  private static final int LONGEST_DISPLAY = 20_000;

  private final String text;
  private final RangeSet opaque;
  private final RangeSet images;
  private final List<MathSpan> found = new ArrayList<>();
  private final Occurrences dollars;
  private final Occurrences opened;
  private final Occurrences closed;
  private RangeSet display = RangeSet.of(List.of());

  private MathScanner(String text, RangeSet opaque, List<Reference> references) {
    this.text = text;
    this.opaque = opaque;
    this.dollars = new Occurrences(text, "$");
    this.opened = new Occurrences(text, "\\(");
    this.closed = new Occurrences(text, "\\)");
    this.images =
        RangeSet.of(references.stream().filter(Reference::isImage).map(Reference::range).toList());
  }

  static List<MathSpan> scan(
      String text, List<LeafBlock> leaves, RangeSet opaque, List<Reference> references) {
    if (text.indexOf('$') < 0 && !text.contains("\\(") && !text.contains("\\[")) {
      return List.of();
    }
    MathScanner scanner = new MathScanner(text, opaque, references);
    scanner.display("$$", "$$");
    scanner.display("\\[", "\\]");
    scanner.display = RangeSet.of(scanner.found.stream().map(MathSpan::range).toList());
    for (LeafBlock leaf : leaves) {
      scanner.dollars(leaf.range());
      scanner.parentheses(leaf.range());
    }
    scanner.found.sort(Comparator.comparingInt(math -> math.range().start()));
    return scanner.found;
  }

  private void display(String open, String close) {
    Occurrences ends = new Occurrences(text, close);
    int position = text.indexOf(open);
    while (position >= 0) {
      int from = position + 2;
      if (isDisplayStart(open, position)) {
        int end = ends.from(from);
        if (end == text.length()) {
          return;
        }
        if (isDisplayEnd(close, from, end)) {
          TextRange content = new TextRange(from, end);
          found.add(new MathSpan(new TextRange(position, end + 2), content, true));
          from = end + 2;
        }
      }
      position = text.indexOf(open, from);
    }
  }

  private boolean isDisplayStart(String open, int position) {
    return !opaque.contains(position)
        && !isEscaped(0, position)
        && (open.equals("$$") || isLineStart(position));
  }

  private boolean isDisplayEnd(String close, int from, int end) {
    return end - from <= LONGEST_DISPLAY
        && (close.equals("$$") || isLineEnd(end + 2))
        && !opaque.contains(end)
        && !images.overlaps(new TextRange(from, end))
        && !isBlank(from, end);
  }

  private void dollars(TextRange leaf) {
    int open = nextDollar(leaf.start(), leaf.end());
    while (open >= 0) {
      int close = nextDollar(open + 1, leaf.end());
      if (close < 0) {
        return;
      }
      boolean math = isMath(open, close);
      if (math) {
        TextRange content = new TextRange(open + 1, close);
        found.add(new MathSpan(new TextRange(open, close + 1), content, false));
      }
      open = math ? nextDollar(close + 1, leaf.end()) : close;
    }
  }

  /** The next dollar that is neither escaped nor in code, HTML or a formula. */
  private int nextDollar(int from, int end) {
    int start = from;
    int position = dollars.from(start);
    while (position < end) {
      int after = Math.max(opaque.endAt(position), display.endAt(position));
      if (isEscaped(start, position)) {
        start = position + 1;
      } else if (after > position) {
        start = after;
      } else {
        return position;
      }
      position = dollars.from(start);
    }
    return -1;
  }

  private boolean isMath(int open, int close) {
    TextRange content = new TextRange(open + 1, close);
    return !content.isEmpty()
        && !Character.isWhitespace(text.charAt(open + 1))
        && !Character.isWhitespace(text.charAt(close - 1))
        && !(close + 1 < text.length() && Character.isDigit(text.charAt(close + 1)))
        && !opaque.overlaps(content)
        && !images.overlaps(content)
        && !CurrencyAmounts.isBetween(content.in(text));
  }

  private void parentheses(TextRange leaf) {
    int position = opened.from(leaf.start());
    while (position < leaf.end()) {
      int close = closed.from(position + 2);
      if (close + 2 > leaf.end()) {
        return;
      }
      TextRange content = new TextRange(position + 2, close);
      boolean math =
          !isEscaped(0, position)
              && !opaque.overlaps(new TextRange(position, close))
              && !display.contains(position)
              && !images.overlaps(content)
              && !isBlank(position + 2, close);
      if (math) {
        found.add(new MathSpan(new TextRange(position, close + 2), content, false));
      }
      position = opened.from(math ? close + 2 : position + 2);
    }
  }

  private boolean isBlank(int from, int end) {
    int position = from;
    while (position < end && Character.isWhitespace(text.charAt(position))) {
      position++;
    }
    return position == end;
  }

  /** Whether backslashes before a position, but not before a start, leave one that escapes. */
  private boolean isEscaped(int start, int position) {
    int first = position;
    while (first > start && text.charAt(first - 1) == '\\') {
      first--;
    }
    return (position - first) % 2 == 1;
  }

  private boolean isLineStart(int position) {
    int before = position - 1;
    while (before >= 0 && (text.charAt(before) == ' ' || text.charAt(before) == '>')) {
      before--;
    }
    return before < 0 || text.charAt(before) == '\n';
  }

  private boolean isLineEnd(int position) {
    int after = position;
    while (after < text.length() && text.charAt(after) == ' ') {
      after++;
    }
    return after >= text.length() || text.charAt(after) == '\n' || text.charAt(after) == '\r';
  }
}
