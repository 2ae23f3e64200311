package io.github.ocr4j.markdown.internal.source;

import java.util.List;

/**
 * What is where in a page's text.
 *
 * @param text the text as it came
 * @param blocks the outermost blocks in source order
 * @param references links and images in source order
 * @param textRuns plain text outside code and HTML, in source order
 * @param code code spans and code blocks, in source order
 * @param html HTML tags, comments and blocks, in source order
 */
public record PageScan(
    String text,
    List<PageBlock> blocks,
    List<Reference> references,
    List<TextRange> textRuns,
    List<TextRange> code,
    List<TextRange> html) {

  public PageScan {
    blocks = List.copyOf(blocks);
    references = List.copyOf(references);
    textRuns = List.copyOf(textRuns);
    code = List.copyOf(code);
    html = List.copyOf(html);
  }
}
