package io.github.ocr4j.markdown;

import io.github.ocr4j.markdown.internal.source.Leaf;
import io.github.ocr4j.markdown.internal.source.PageScan;
import io.github.ocr4j.markdown.internal.source.TextRange;
import java.util.List;
import java.util.Optional;

/** Finds what a document is called. */
final class Titles {
  private Titles() {}

  /** The first heading of level 1, else the first heading, else what is known of the document. */
  static String of(List<PageDraft> drafts, SourceInfo source) {
    return heading(drafts, true)
        .or(() -> heading(drafts, false))
        .or(source::title)
        .orElse(source.fileName());
  }

  private static Optional<String> heading(List<PageDraft> drafts, boolean highestOnly) {
    for (PageDraft draft : drafts) {
      for (Leaf leaf : draft.scan().leaves()) {
        if (leaf.isHeading() && (leaf.level() == 1 || !highestOnly)) {
          String words = plainText(draft.scan(), leaf.range());
          if (!words.isBlank()) {
            return Optional.of(words);
          }
        }
      }
    }
    return Optional.empty();
  }

  /** The words of a range, without markup. */
  static String plainText(PageScan scan, TextRange range) {
    StringBuilder words = new StringBuilder();
    int end = range.start();
    List<TextRange> runs = scan.textRuns();
    for (int i = firstFrom(runs, range.start()); i < runs.size(); i++) {
      TextRange run = runs.get(i);
      if (run.start() >= range.end()) {
        break;
      }
      if (range.contains(run)) {
        words.append(end < run.start() && isBreak(scan, end, run.start()) ? " " : "");
        words.append(run.in(scan.text()));
        end = run.end();
      }
    }
    return OneLine.of(MarkdownEscape.resolve(words.toString()));
  }

  private static int firstFrom(List<TextRange> runs, int position) {
    int low = 0;
    int high = runs.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (runs.get(middle).start() < position) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** Between two runs there may be markup only, which parts no words. */
  private static boolean isBreak(PageScan scan, int from, int to) {
    for (int i = from; i < to; i++) {
      if (Character.isWhitespace(scan.text().charAt(i)) || scan.text().startsWith("<br", i)) {
        return true;
      }
    }
    return false;
  }
}
