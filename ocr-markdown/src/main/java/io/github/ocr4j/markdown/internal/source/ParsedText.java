package io.github.ocr4j.markdown.internal.source;

import java.util.ArrayList;
import java.util.List;

/**
 * What is where in a page's text. All lists are in source order.
 *
 * @param text the text as it came
 * @param blocks the outermost blocks
 * @param leaves headings, paragraphs and cells, however deep
 * @param references links and images
 * @param textRuns plain text outside HTML, and what code spans say; not the labels of images
 * @param code code spans and code blocks
 * @param indentedCode the blocks of them that are code by indentation, however deep
 * @param fences the fenced ones of them
 * @param html tags, comments and blocks of HTML
 * @param math formulas, which Markdown itself does not know
 * @param opaque code and HTML
 * @param protectedRanges code, HTML and formulas: nothing in there is text
 */
public record ParsedText(
    String text,
    List<PageBlock> blocks,
    List<LeafBlock> leaves,
    List<Reference> references,
    List<TextRange> textRuns,
    List<TextRange> code,
    List<TextRange> indentedCode,
    List<Fence> fences,
    List<HtmlFragment> html,
    List<MathSpan> math,
    RangeSet opaque,
    RangeSet protectedRanges) {

  /** Where links and images point to, and automatic links. */
  public RangeSet destinations() {
    List<TextRange> ranges = new ArrayList<>();
    for (Reference reference : references) {
      reference.destinationRange().ifPresent(ranges::add);
      if (reference.kind() == Reference.Kind.AUTOLINK) {
        ranges.add(reference.range());
      }
    }
    return RangeSet.of(ranges);
  }

  /** Whether the text has no blocks. */
  public boolean isBlank() {
    return blocks.isEmpty();
  }
}
