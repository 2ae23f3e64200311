package io.github.ocr4j.markdown;

import io.github.ocr4j.markdown.internal.source.PageBlock;
import io.github.ocr4j.markdown.internal.source.PageScan;
import io.github.ocr4j.markdown.internal.source.TextRange;
import java.util.List;
import java.util.Optional;
import org.jsoup.parser.Parser;

/** Finds what a document is called. */
final class Titles {
  private Titles() {}

  /** The first heading, else the document's own title, else its file name. */
  static String of(List<PageDraft> drafts, SourceInfo source) {
    return drafts.stream()
        .map(PageDraft::scan)
        .flatMap(scan -> scan.blocks().stream().map(block -> heading(scan, block)))
        .flatMap(Optional::stream)
        .findFirst()
        .or(source::title)
        .orElse(source.fileName());
  }

  private static Optional<String> heading(PageScan scan, PageBlock block) {
    return block.kind() == PageBlock.Kind.HEADING
        ? Optional.of(plainText(scan, block.range())).filter(text -> !text.isBlank())
        : Optional.empty();
  }

  /** The words of a range, without markup. */
  static String plainText(PageScan scan, TextRange range) {
    StringBuilder words = new StringBuilder();
    int end = range.start();
    for (TextRange run : scan.textRuns()) {
      if (run.start() >= range.end()) {
        break;
      }
      if (range.contains(run)) {
        words.append(end < run.start() && isBreak(scan, end, run.start()) ? " " : "");
        words.append(run.in(scan.text()));
        end = run.end();
      }
    }
    String unescaped = words.toString().replaceAll("\\\\(\\p{Punct})", "$1");
    return Parser.unescapeEntities(unescaped, false).replaceAll("\\s+", " ").strip();
  }

  private static boolean isBreak(PageScan scan, int from, int to) {
    return scan.text().substring(from, to).matches("(?s).*(\\s|<br).*");
  }
}
