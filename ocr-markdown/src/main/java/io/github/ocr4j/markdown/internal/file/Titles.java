package io.github.ocr4j.markdown.internal.file;

import io.github.ocr4j.markdown.document.SourceInfo;
import io.github.ocr4j.markdown.internal.page.PageDraft;
import io.github.ocr4j.markdown.internal.source.Leaf;
import io.github.ocr4j.markdown.internal.text.PlainText;
import java.util.List;
import java.util.Optional;

/** Finds what a document is called. */
public final class Titles {
  private Titles() {}

  /** The first heading of level 1, else the first heading, else what is known of the document. */
  public static String of(List<PageDraft> drafts, SourceInfo source) {
    return heading(drafts, true)
        .or(() -> heading(drafts, false))
        .or(source::title)
        .orElse(source.fileName());
  }

  private static Optional<String> heading(List<PageDraft> drafts, boolean highestOnly) {
    for (PageDraft draft : drafts) {
      for (Leaf leaf : draft.scan().leaves()) {
        if (leaf.isHeading() && (leaf.level() == 1 || !highestOnly)) {
          String words = PlainText.of(draft.scan(), leaf.range());
          if (!words.isBlank()) {
            return Optional.of(words);
          }
        }
      }
    }
    return Optional.empty();
  }
}
