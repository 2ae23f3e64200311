package io.github.ocr4j.markdown.internal.source;

import java.util.List;

/**
 * HTML in the page.
 *
 * @param range all of it
 * @param block whether it is a block of its own, else a single tag or comment in a line
 * @param tags its tags in source order; comments have none
 */
public record HtmlPiece(TextRange range, boolean block, List<HtmlTag> tags) {

  /** Copies the tags. */
  public HtmlPiece {
    tags = List.copyOf(tags);
  }
}
