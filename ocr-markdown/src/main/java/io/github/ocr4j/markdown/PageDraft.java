package io.github.ocr4j.markdown;

import io.github.ocr4j.markdown.internal.source.PageScan;
import io.github.ocr4j.markdown.internal.source.PageScanner;
import io.github.ocr4j.markdown.internal.source.TextEdits;
import io.github.ocr4j.model.OcrPage;
import java.util.ArrayList;
import java.util.List;

/** A page while it is worked on: what came, what is where, and what is to change. */
final class PageDraft {
  private final OcrPage page;
  private final PageScan scan;
  private final TextEdits edits = new TextEdits();
  private final List<String> appendix = new ArrayList<>();

  PageDraft(OcrPage page) {
    this.page = page;
    this.scan = PageScanner.scan(page.markdown());
  }

  OcrPage page() {
    return page;
  }

  int index() {
    return page.index();
  }

  PageScan scan() {
    return scan;
  }

  TextEdits edits() {
    return edits;
  }

  /** Adds a block to the page's end. */
  void append(String block) {
    appendix.add(block);
  }

  /** The page's text with all changes, without line breaks at its ends. */
  String text() {
    StringBuilder text = new StringBuilder(trimLineBreaks(edits.applyTo(scan.text())));
    for (String block : appendix) {
      text.append(text.length() == 0 ? "" : "\n\n").append(block);
    }
    return text.toString();
  }

  private static String trimLineBreaks(String text) {
    int start = 0;
    int position = 0;
    while (position < text.length() && Character.isWhitespace(text.charAt(position))) {
      start = text.charAt(position++) == '\n' ? position : start;
    }
    return text.substring(start).stripTrailing();
  }
}
