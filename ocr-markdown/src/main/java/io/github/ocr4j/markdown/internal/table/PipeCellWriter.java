package io.github.ocr4j.markdown.internal.table;

import io.github.ocr4j.markdown.internal.path.LinkDestinations;
import java.util.ArrayDeque;
import java.util.Deque;

/** Writes a cell's content as one line of Markdown. */
final class PipeCellWriter {
  private static final String DIGITS = "0123456789";
  private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

  private final StringBuilder text = new StringBuilder();

  /** Marks that wait for a word: next to a blank they would have no meaning. */
  private final Deque<String> waiting = new ArrayDeque<>(2);

  private final boolean html;
  private boolean raised;

  private PipeCellWriter(boolean html) {
    this.html = html;
  }

  static String write(TableCell cell, boolean html) {
    PipeCellWriter content = new PipeCellWriter(html);
    cell.parts().forEach(content::add);
    return content.text.toString().strip();
  }

  private void add(CellPart part) {
    if (part instanceof CellPart.Words words) {
      words(words.text());
    } else if (part instanceof CellPart.Break) {
      text.append(html ? "<br>" : " ");
    } else if (part instanceof CellPart.Image image) {
      openWaiting();
      String alt = image.alt().replaceAll("[\\[\\]\\\\|\\s]+", " ");
      text.append("![")
          .append(alt)
          .append("](")
          .append(LinkDestinations.destination(image.source()));
      text.append(')');
    } else if (part instanceof CellPart.Opening opening) {
      raised = opening.name().equals("sup");
      waiting.addLast(opening(opening));
    } else if (part instanceof CellPart.Closing closing) {
      raised = false;
      close(closing.opening());
    }
  }

  private void words(String words) {
    String line = PipeEscape.line(raised && !html ? raise(words) : words);
    String trimmed = line.strip();
    boolean blankBefore = text.length() == 0 || hasTrailingBlank();
    if (!blankBefore && line.startsWith(" ")) {
      text.append(' ');
    }
    if (!trimmed.isEmpty()) {
      openWaiting();
      text.append(trimmed).append(line.endsWith(" ") ? " " : "");
    }
  }

  private void openWaiting() {
    waiting.forEach(text::append);
    waiting.clear();
  }

  private void close(CellPart.Opening opening) {
    if (!waiting.isEmpty()) {
      waiting.removeLast();
      return;
    }
    boolean blank = hasTrailingBlank();
    text.setLength(text.length() - (blank ? 1 : 0));
    text.append(closing(opening)).append(blank ? " " : "");
  }

  private boolean hasTrailingBlank() {
    return text.length() > 0 && text.charAt(text.length() - 1) == ' ';
  }

  /** Digits have raised forms; other words are left as they are. */
  private static String raise(String words) {
    if (!words.chars().allMatch(c -> DIGITS.indexOf(c) >= 0)) {
      return words;
    }
    StringBuilder raised = new StringBuilder();
    words.chars().forEach(c -> raised.append(SUPERSCRIPTS.charAt(DIGITS.indexOf(c))));
    return raised.toString();
  }

  private String opening(CellPart.Opening opening) {
    return switch (opening.name()) {
      case "b", "strong" -> "**";
      case "i", "em" -> "*";
      case "a" -> opening.target().isEmpty() ? "" : "[";
      default -> html ? "<" + opening.name() + ">" : "";
    };
  }

  private String closing(CellPart.Opening opening) {
    return switch (opening.name()) {
      case "b", "strong", "i", "em" -> opening(opening);
      case "a" ->
          opening.target().isEmpty()
              ? ""
              : "](" + LinkDestinations.destination(opening.target()) + ")";
      default -> html ? "</" + opening.name() + ">" : "";
    };
  }
}
