package io.github.ocr4j.markdown;

import io.github.ocr4j.markdown.internal.source.PageBlock;
import io.github.ocr4j.markdown.internal.source.PageScan;
import io.github.ocr4j.markdown.internal.source.Reference;
import io.github.ocr4j.markdown.internal.source.TextRange;
import io.github.ocr4j.markdown.internal.table.HtmlTable;
import io.github.ocr4j.model.OcrPage;
import io.github.ocr4j.model.OcrTable;
import io.github.ocr4j.model.TableFormat;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** What is on a page, counted. */
record PageContent(
    int textCharacters, int images, int unresolved, boolean hasTable, boolean hasPageNumber) {

  static PageContent of(OcrPage page, PageScan scan) {
    Set<String> tables =
        page.tables().stream()
            .filter(table -> !isBlank(table))
            .map(OcrTable::id)
            .collect(Collectors.toSet());
    int images = page.images().size();
    int unresolved = 0;
    Set<String> imageIds = page.images().stream().map(i -> i.id()).collect(Collectors.toSet());
    List<TextRange> notText = new ArrayList<>();
    for (Reference reference : scan.references()) {
      boolean table = Placeholders.looksLikeTable(reference);
      if (reference.isImage() || table) {
        notText.add(reference.range());
        Set<String> known = table ? tables : imageIds;
        unresolved += known.contains(reference.destination()) ? 0 : 1;
      }
    }
    boolean hasTable = !tables.isEmpty();
    boolean hasPageNumber = false;
    for (PageBlock block : scan.blocks()) {
      String text = block.range().in(scan.text());
      if (isTable(block, text)) {
        hasTable |= hasLetters(text);
        notText.add(block.range());
      } else if (block.kind() == PageBlock.Kind.RULE) {
        notText.add(block.range());
      } else if (PageNumbers.isPageNumber(text)) {
        hasPageNumber = true;
        notText.add(block.range());
      }
    }
    return new PageContent(letters(scan, notText), images, unresolved, hasTable, hasPageNumber);
  }

  private static boolean isTable(PageBlock block, String text) {
    return block.kind() == PageBlock.Kind.TABLE
        || block.kind() == PageBlock.Kind.HTML
            && text.toLowerCase(Locale.ROOT).startsWith("<table");
  }

  private static boolean isBlank(OcrTable table) {
    return table.format().equals(TableFormat.HTML)
        ? HtmlTable.parse(table.content()).map(HtmlTable::isBlank).orElse(true)
        : !hasLetters(table.content());
  }

  private static int letters(PageScan scan, List<TextRange> notText) {
    notText.sort(Comparator.comparingInt(TextRange::start));
    int letters = 0;
    int skip = 0;
    int position = 0;
    String text = scan.text();
    while (position < text.length()) {
      while (skip < notText.size() && notText.get(skip).end() <= position) {
        skip++;
      }
      if (skip < notText.size() && notText.get(skip).start() <= position) {
        position = notText.get(skip).end();
      } else {
        letters += Character.isLetterOrDigit(text.charAt(position++)) ? 1 : 0;
      }
    }
    return letters;
  }

  private static boolean hasLetters(String text) {
    return text.codePoints().anyMatch(Character::isLetterOrDigit);
  }
}
