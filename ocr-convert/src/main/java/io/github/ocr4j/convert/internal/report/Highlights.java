package io.github.ocr4j.convert.internal.report;

import io.github.ocr4j.markdown.comparison.Difference;
import io.github.ocr4j.markdown.comparison.Difference.Kind;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jsoup.nodes.Element;

/**
 * Carries marks through the rendering of Markdown: private characters around what differs, which
 * become {@code mark} elements in the end. Immutable.
 */
final class Highlights {
  private static final Pattern RUN = Pattern.compile("\\p{Nd}+|\\p{L}[\\p{L}\\p{M}]*");
  private static final Pattern LIST_NUMBER = Pattern.compile("(?m)^\\s*\\d+[.)]\\s");
  private static final char START = '\uE000';
  private static final char END = '\uE001';
  private static final char FIRST_NUMBER = '\uE100';
  private static final int MOST = '\uF8FF' - FIRST_NUMBER;
  private static final Pattern MARKED =
      Pattern.compile(START + "([\uE100-\uF8FF])([^" + END + "]*)" + END);
  private static final Pattern LEFT_OVER = Pattern.compile("[" + START + END + "]");

  private final List<Difference> differences;

  Highlights(List<Difference> differences) {
    this.differences =
        differences.stream()
            .filter(difference -> difference.markdownOffset().isPresent())
            .limit(MOST)
            .toList();
  }

  /** Puts private characters around what differs. */
  String mark(String markdown) {
    StringBuilder marked = new StringBuilder(markdown);
    IntStream.range(0, differences.size())
        .boxed()
        .sorted((one, other) -> Integer.compare(offset(other), offset(one)))
        .forEach(number -> mark(marked, markdown, number));
    return marked.toString();
  }

  private int offset(int number) {
    return differences.get(number).markdownOffset().getAsInt();
  }

  private void mark(StringBuilder marked, String markdown, int number) {
    Matcher run = RUN.matcher(markdown);
    int start = offset(number);
    if (run.find(start) && run.start() == start && !isListNumber(markdown, start)) {
      marked.insert(run.end(), END);
      marked.insert(start, new char[] {START, (char) (FIRST_NUMBER + number)});
    }
  }

  /** The number of a list item is no text. */
  private static boolean isListNumber(String markdown, int start) {
    int line = markdown.lastIndexOf('\n', start - 1) + 1;
    Matcher item = LIST_NUMBER.matcher(markdown).region(line, markdown.length());
    return item.lookingAt() && start < item.end();
  }

  /** Makes elements of the private characters. */
  String unmark(String html) {
    String marked =
        MARKED
            .matcher(html)
            .replaceAll(
                match ->
                    Matcher.quoteReplacement(
                        element(match.group(1).charAt(0) - FIRST_NUMBER, match.group(2))));
    return LEFT_OVER.matcher(marked).replaceAll("");
  }

  private String element(int number, String html) {
    Difference difference = differences.get(number);
    Element mark = new Element("mark").addClass(style(difference)).attr("title", tip(difference));
    return mark.html(html).outerHtml();
  }

  static String style(Difference difference) {
    return difference.isNumber() && difference.kind() != Kind.EXTRA ? "number" : "word";
  }

  private static String tip(Difference difference) {
    if (difference.kind() == Kind.REPEATED) {
      return "The second reading has this only once";
    }
    return difference
        .expected()
        .map(expected -> "The second reading says: " + expected)
        .orElse("The second reading does not have this");
  }
}
