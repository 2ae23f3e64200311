package io.github.ocr4j.convert.internal.ledger;

import io.github.ocr4j.convert.internal.ledger.LedgerLine.Event;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The beginning of a line, read without the rest: most lines of a long ledger are not asked for.
 */
record LineHead(Event event, String call, String run, String at) {
  private static final Pattern HEAD =
      Pattern.compile(
          "\\{\"event\":\"(OPEN|REPEATED|CLOSED|SAVED)\",\"call\":\"([^\"\\\\]*)\""
              + ",\"run\":\"([^\"\\\\]*)\",\"at\":\"([^\"\\\\]*)\"");

  /** Empty for a line that has to be read as a whole, such as one that a kill cut off. */
  static Optional<LineHead> of(String json) {
    Matcher head = HEAD.matcher(json);
    return head.lookingAt() && isComplete(json)
        ? Optional.of(
            new LineHead(Event.valueOf(head.group(1)), head.group(2), head.group(3), head.group(4)))
        : Optional.empty();
  }

  /** The last value of every line is a text. */
  private static boolean isComplete(String json) {
    return json.endsWith("\"}") && !json.endsWith("\\\"}");
  }
}
