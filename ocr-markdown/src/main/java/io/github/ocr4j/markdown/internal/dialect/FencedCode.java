package io.github.ocr4j.markdown.internal.dialect;

import io.github.ocr4j.markdown.internal.page.PageDraft;
import io.github.ocr4j.markdown.internal.source.PageBlock;
import io.github.ocr4j.markdown.internal.source.TextRange;

/** Code between fences where a dialect knows none by indentation. */
final class FencedCode {
  private FencedCode() {}

  static void replace(PageDraft draft, PageBlock indented) {
    String text = draft.parsed().text();
    int start = text.lastIndexOf('\n', indented.range().start() - 1) + 1;
    TextRange lines = new TextRange(start, indented.range().end());
    String code = lines.in(text).stripTrailing().replaceAll("(?m)^( {4}|\\t)", "");
    String fence = "```";
    while (code.contains(fence)) {
      fence += "`";
    }
    draft.edits().replace(lines, fence + "\n" + code + "\n" + fence);
  }
}
