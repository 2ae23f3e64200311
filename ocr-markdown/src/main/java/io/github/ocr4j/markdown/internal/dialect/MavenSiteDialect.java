package io.github.ocr4j.markdown.internal.dialect;

import io.github.ocr4j.markdown.internal.page.PageDraft;
import io.github.ocr4j.markdown.internal.source.PageBlock;
import io.github.ocr4j.markdown.internal.source.ParsedText;
import io.github.ocr4j.markdown.internal.source.RangeSet;
import io.github.ocr4j.markdown.internal.source.TextRange;
import io.github.ocr4j.markdown.internal.text.MarkdownEscape;

/**
 * The Maven site. Doxia takes more for tags, comments and rows of tables than CommonMark does, and
 * gives up a page whose tags are no XML.
 */
public final class MavenSiteDialect implements Dialect {
  @Override
  public boolean hasXmlTags() {
    return true;
  }

  @Override
  public void escapeInHtml(PageDraft draft, int position) {
    XmlText.escape(draft, position);
  }

  @Override
  public void escapePage(PageDraft draft) {
    ParsedText parsed = draft.parsed();
    String text = parsed.text();
    RangeSet destinations = parsed.destinations();
    for (int i = text.indexOf('<'); i >= 0; i = text.indexOf('<', i + 1)) {
      boolean word = !parsed.opaque().contains(i) && !destinations.contains(i);
      if (word && !MarkdownEscape.isEscaped(text, i)) {
        draft.edits().replace(new TextRange(i, i + 1), "&lt;");
      }
    }
    for (PageBlock block : parsed.blocks()) {
      if (block.kind() == PageBlock.Kind.INDENTED_CODE && isBelowText(block, text)) {
        FencedCode.replace(draft, block);
      }
    }
  }

  private static boolean isBelowText(PageBlock block, String text) {
    int start = text.lastIndexOf('\n', block.range().start() - 1);
    return start > 0 && !text.substring(text.lastIndexOf('\n', start - 1) + 1, start).isBlank();
  }
}
