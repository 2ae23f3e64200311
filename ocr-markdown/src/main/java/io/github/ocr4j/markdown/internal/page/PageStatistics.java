package io.github.ocr4j.markdown.internal.page;

import io.github.ocr4j.markdown.internal.source.HtmlTag;
import io.github.ocr4j.markdown.internal.source.PageBlock;
import io.github.ocr4j.markdown.internal.source.ParsedText;
import io.github.ocr4j.markdown.internal.source.Reference;
import io.github.ocr4j.markdown.internal.source.TextRange;
import io.github.ocr4j.markdown.internal.table.HtmlTable;
import io.github.ocr4j.model.OcrImage;
import io.github.ocr4j.model.OcrPage;
import io.github.ocr4j.model.OcrTable;
import io.github.ocr4j.model.TableFormat;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is on a page, counted.
 *
 * @param textCharacters letters and digits outside images, tables, page numbers and markup;
 *     counting stops when there are enough
 * @param images the page's images
 * @param unresolved references to images and tables that did not come
 * @param hasTable whether a table has words in it
 * @param hasPageNumber whether a block is nothing but a page number
 */
public record PageStatistics(
    int textCharacters, int images, int unresolved, boolean hasTable, boolean hasPageNumber) {

  public static PageStatistics of(OcrPage page, ParsedText parsed, int enough) {
    Set<String> tables = ids(page.tables(), table -> !isBlank(table), OcrTable::id);
    Set<String> imageIds = ids(page.images(), any -> true, OcrImage::id);
    int unresolved = 0;
    List<TextRange> notText = new ArrayList<>(markup(parsed));
    for (Reference reference : parsed.references()) {
      boolean table = Placeholders.isTable(reference);
      if (reference.isImage() || table) {
        notText.add(reference.range());
        Set<String> known = table ? tables : imageIds;
        unresolved += known.contains(reference.destination()) ? 0 : 1;
      }
    }
    boolean hasTable = !tables.isEmpty();
    boolean hasPageNumber = false;
    for (PageBlock block : parsed.blocks()) {
      boolean table = isTable(block, parsed.text());
      boolean number = !table && PageNumbers.isPageNumber(parsed.text(), block.range());
      hasTable |= table && letters(parsed.text(), block.range(), 1) > 0;
      hasPageNumber |= number;
      if (table || number || block.kind() == PageBlock.Kind.RULE) {
        notText.add(block.range());
      }
    }
    int letters = letters(parsed.text(), notText, enough);
    return new PageStatistics(letters, page.images().size(), unresolved, hasTable, hasPageNumber);
  }

  private static <T> Set<String> ids(List<T> all, Predicate<T> counts, Function<T, String> id) {
    return all.isEmpty()
        ? Set.of()
        : all.stream().filter(counts).map(id).collect(Collectors.toSet());
  }

  /** Comments and tags are not read. */
  private static List<TextRange> markup(ParsedText parsed) {
    return parsed.html().stream()
        .flatMap(
            fragment ->
                fragment.tags().isEmpty()
                    ? Stream.of(fragment.range())
                    : fragment.tags().stream().map(HtmlTag::range))
        .toList();
  }

  private static boolean isTable(PageBlock block, String text) {
    return block.kind() == PageBlock.Kind.TABLE
        || block.kind() == PageBlock.Kind.HTML
            && text.regionMatches(true, block.range().start(), "<table", 0, 6);
  }

  private static boolean isBlank(OcrTable table) {
    return table.format().equals(TableFormat.HTML)
        ? HtmlTable.isBlank(table.content())
        : letters(table.content(), new TextRange(0, table.content().length()), 1) == 0;
  }

  private static int letters(String text, List<TextRange> notText, int enough) {
    notText.sort(Comparator.comparingInt(TextRange::start));
    int letters = 0;
    int position = 0;
    for (TextRange hole : notText) {
      if (hole.start() > position) {
        letters += letters(text, new TextRange(position, hole.start()), enough - letters);
      }
      position = Math.max(position, hole.end());
      if (letters >= enough) {
        return letters;
      }
    }
    return letters + letters(text, new TextRange(position, text.length()), enough - letters);
  }

  private static int letters(String text, TextRange range, int enough) {
    int letters = 0;
    for (int i = range.start(); i < range.end() && letters < enough; i++) {
      char c = text.charAt(i);
      letters += c >= 'a' && c <= 'z' || Character.isLetterOrDigit(c) ? 1 : 0;
    }
    return letters;
  }
}
