package io.github.ocr4j.markdown.internal.file;

import io.github.ocr4j.markdown.document.SourceInfo;
import io.github.ocr4j.markdown.internal.page.PageDraft;
import io.github.ocr4j.markdown.internal.source.LeafBlock;
import io.github.ocr4j.markdown.internal.text.SingleLine;
import io.github.ocr4j.markdown.internal.text.VisibleText;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds what a document is called. */
public final class DocumentTitle {
  private static final Pattern LEFT_BY_PROGRAMS =
      Pattern.compile(
          "(?i)microsoft (word|powerpoint|excel) - .*|powerpoint presentation|\\(?anonymous\\)?"
              + "|\\(?(untitled|unbenannt|sans titre)\\)?[- ]?\\d*|(document|dokument|layout|slide) ?\\d+"
              + "|[^ ]+\\.(docx?|pptx?|xlsx?|indd|qxd|odt|rtf|tex|dvi|pdf|pub|p65)");

  private DocumentTitle() {}

  /** The first heading of level 1, else the first heading, else what is known of the document. */
  public static String of(List<PageDraft> drafts, SourceInfo source) {
    return heading(drafts, true)
        .or(() -> heading(drafts, false))
        .or(() -> source.title().map(SingleLine::of).filter(DocumentTitle::isMeaningful))
        .orElse(SingleLine.of(source.fileName()));
  }

  /** Programs write their own name or that of a file where a document has no title. */
  private static boolean isMeaningful(String title) {
    return !title.isBlank() && !LEFT_BY_PROGRAMS.matcher(title).matches();
  }

  private static Optional<String> heading(List<PageDraft> drafts, boolean highestOnly) {
    for (PageDraft draft : drafts) {
      for (LeafBlock leaf : draft.parsed().leaves()) {
        if (leaf.isHeading() && (leaf.level() == 1 || !highestOnly)) {
          String words = VisibleText.of(draft.parsed(), leaf.range());
          if (!words.isBlank()) {
            return Optional.of(words);
          }
        }
      }
    }
    return Optional.empty();
  }
}
