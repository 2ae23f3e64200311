package io.github.ocr4j.markdown.comparison;

import io.github.ocr4j.markdown.comparison.Token.Zone;
import io.github.ocr4j.markdown.comparison.TokenCutter.Source;
import io.github.ocr4j.model.OcrPage;
import io.github.ocr4j.model.OcrTable;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What an engine read. Tables that were taken out are where the text refers to them. */
final class MarkdownTokens {
  private static final Pattern TABLE = Pattern.compile("\\[([^\\]\\s]+)\\]\\(([^)\\s]+)\\)");

  /** A footnote's mark, or the number of a list's item. */
  private static final Pattern MARK =
      Pattern.compile("\\[\\^[^\\]\\s]+\\]|^[ \\t>]*\\d{1,9}[.)](?=\\s)", Pattern.MULTILINE);

  private final OcrPage page;
  private final Map<String, OcrTable> tables;
  private final TokenCutter cutter = new TokenCutter();

  private MarkdownTokens(OcrPage page) {
    this.page = page;
    this.tables =
        page.tables().stream()
            .collect(
                Collectors.toMap(
                    OcrTable::id, table -> table, (one, same) -> one, LinkedHashMap::new));
  }

  static List<Token> of(OcrPage page) {
    return new MarkdownTokens(page).cut();
  }

  private List<Token> cut() {
    page.header().ifPresent(this::cutBeside);
    Matcher table = TABLE.matcher(page.markdown());
    int end = 0;
    while (table.find()) {
      if (table.group(1).equals(table.group(2)) && tables.containsKey(table.group(1))) {
        cut(end, table.start());
        cutBeside(tables.remove(table.group(1)).content());
        end = table.end();
      }
    }
    cut(end, page.markdown().length());
    tables.values().forEach(left -> cutBeside(left.content()));
    page.footer().ifPresent(this::cutBeside);
    return cutter.tokens();
  }

  private void cut(int start, int end) {
    cut(page.markdown().substring(start, end), origin -> OptionalInt.of(start + origin));
  }

  /** Text that is not part of the Markdown. */
  private void cutBeside(String markdown) {
    cutter.separate("\n");
    cut(markdown, origin -> OptionalInt.empty());
    cutter.separate("\n");
  }

  private void cut(String markdown, IntFunction<OptionalInt> offsets) {
    BitSet marks = new BitSet();
    MARK.matcher(markdown).results().forEach(mark -> marks.set(mark.start(), mark.end()));
    TracedText text = VisibleMarkdown.read(markdown);
    cutter.cut(
        text,
        at -> {
          int origin = text.origins()[at];
          Zone zone = marks.get(origin) ? Zone.MARK : Zone.BODY;
          return new Source(Optional.empty(), offsets.apply(origin), zone);
        });
  }
}
