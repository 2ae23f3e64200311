package io.github.ocr4j.markdown.internal.source;

import java.util.List;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;

/** Where nodes are in the text, also in cells, where the parser counts otherwise. */
final class NodeRanges {
  private final String text;
  private final Occurrences escapedPipes;
  private CellPositions positions = CellPositions.AS_REPORTED;

  NodeRanges(String text) {
    this.text = text;
    this.escapedPipes = new Occurrences(text, "\\|");
  }

  void enterCell(TextRange cell) {
    boolean escaped = escapedPipes.from(cell.start()) < cell.end();
    positions = escaped ? CellPositions.of(text, cell) : CellPositions.AS_REPORTED;
  }

  void leaveCell() {
    positions = CellPositions.AS_REPORTED;
  }

  /** All of a node; an empty range at the start of the text when the parser does not say. */
  TextRange of(Node node) {
    List<SourceSpan> spans = node.getSourceSpans();
    return spans.isEmpty() ? TextRange.at(0) : of(spans);
  }

  TextRange of(List<SourceSpan> spans) {
    SourceSpan last = spans.get(spans.size() - 1);
    int start = positions.toSource(spans.get(0).getInputIndex());
    int end = Math.min(text.length(), positions.toSource(last.getInputIndex() + last.getLength()));
    return new TextRange(Math.min(start, end), end);
  }
}
