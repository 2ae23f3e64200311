package io.github.ocr4j.markdown.internal.source;

import java.util.List;

/**
 * HTML in the page.
 *
 * @param range all of it
 * @param isBlock whether it is a block of its own, else a single tag or comment in a line
 * @param tags its tags in source order; comments have none
 */
public record HtmlFragment(TextRange range, boolean isBlock, List<HtmlTag> tags) {

  /** Copies the tags. */
  public HtmlFragment {
    tags = List.copyOf(tags);
  }

  /** Whether it is a block that begins and ends with the tags of a table. */
  public boolean isTable(String text) {
    return isBlock
        && !tags.isEmpty()
        && tags.get(0).name().equals("table")
        && text.startsWith("<", range.start())
        && tags.get(tags.size() - 1).isEndOf("table");
  }
}
