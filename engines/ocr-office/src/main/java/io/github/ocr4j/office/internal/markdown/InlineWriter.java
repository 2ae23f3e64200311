package io.github.ocr4j.office.internal.markdown;

import io.github.ocr4j.internal.markdown.MarkdownText;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/** Writes what is inside a paragraph. Not thread-safe. */
final class InlineWriter {
  private static final Pattern ENTITY = Pattern.compile("&(?=#?[A-Za-z0-9]+;)");
  private static final Pattern BLANK_AT_BREAK = Pattern.compile(" *\n *");

  private final Function<Element, String> pictures;
  private final Set<String> links;

  InlineWriter(Function<Element, String> pictures, Set<String> links) {
    this.pictures = pictures;
    this.links = links;
  }

  /** Writes a paragraph; lines that are broken inside it end in {@code lineBreak}. */
  String write(List<? extends Node> nodes, String lineBreak) {
    return join(Spans.of(nodes, pictures), lineBreak);
  }

  /** Writes a heading: one line without emphasis. */
  String heading(List<? extends Node> nodes) {
    return withoutEmphasis(nodes, " ");
  }

  /** Writes a cell of a table's first row, which is emphasized anyway. */
  String header(List<? extends Node> nodes) {
    return withoutEmphasis(nodes, "<br>");
  }

  private String withoutEmphasis(List<? extends Node> nodes, String lineBreak) {
    List<Span> plain =
        Spans.of(nodes, pictures).stream()
            .map(
                span -> {
                  Set<String> marks = span.marks().contains("code") ? Set.of("code") : Set.of();
                  return new Span(span.text(), marks, span.link(), span.isRaw());
                })
            .toList();
    return join(plain, lineBreak);
  }

  /** Writes what is inside a cell of an HTML table. */
  String html(List<? extends Node> nodes) {
    List<Span> spans = Spans.of(nodes, pictures);
    spans.stream().map(Span::link).filter(link -> !link.isEmpty()).forEach(links::add);
    return HtmlSpans.write(spans);
  }

  private String join(List<Span> spans, String lineBreak) {
    StringBuilder markdown = new StringBuilder();
    int from = 0;
    while (from < spans.size()) {
      int to = from + 1;
      while (to < spans.size() && spans.get(to).link().equals(spans.get(from).link())) {
        to++;
      }
      markdown.append(linked(spans, from, to));
      from = to;
    }
    String text = BLANK_AT_BREAK.matcher(markdown.toString().strip()).replaceAll("\n");
    return text.replace("\n", lineBreak);
  }

  private String linked(List<Span> spans, int from, int to) {
    String link = spans.get(from).link();
    List<String> written = new ArrayList<>();
    for (int i = from; i < to; i++) {
      char before = i == 0 ? ' ' : lastOf(spans.get(i - 1).text());
      char after = i + 1 == spans.size() ? ' ' : spans.get(i + 1).text().charAt(0);
      written.add(emphasized(spans.get(i), before, after));
    }
    String text = String.join("", written);
    String core = text.strip();
    if (link.isEmpty() || core.isEmpty()) {
      return text;
    }
    links.add(link);
    String target = link.replace(" ", "%20").replace("(", "%28").replace(")", "%29");
    String label = core.startsWith("![") ? core : core.replace("[", "\\[").replace("]", "\\]");
    return around(
        text,
        core,
        isPlainAddress(core, link) ? "<" + link + ">" : "[" + label + "](" + target + ")");
  }

  /** Puts something else in the place of a text without its blanks at both ends. */
  private static String around(String text, String core, String written) {
    int lead = text.indexOf(core);
    return text.substring(0, lead) + written + text.substring(lead + core.length());
  }

  private static boolean isPlainAddress(String text, String link) {
    return text.equals(link) && link.matches("https?://[^<>\\s]+");
  }

  private static char lastOf(String text) {
    return text.charAt(text.length() - 1);
  }

  /**
   * Marks go around letters: next to blanks, or to punctuation inside a word, they are no marks.
   */
  private static String emphasized(Span span, char before, char after) {
    String text = span.text();
    if (span.isRaw() || text.isBlank()) {
      return text;
    }
    int start = text.length() - text.stripLeading().length();
    int end = text.stripTrailing().length();
    if (!span.marks().contains("code")) {
      if (end == text.length() && end - start > 1 && isInsideWord(text.charAt(end - 1), after)) {
        end--;
      }
      if (start == 0 && end - start > 1 && isInsideWord(text.charAt(0), before)) {
        start++;
      }
    }
    return escape(text.substring(0, start))
        + marked(text.substring(start, end), span.marks())
        + escape(text.substring(end));
  }

  private static boolean isInsideWord(char edge, char neighbor) {
    return !Character.isLetterOrDigit(edge) && Character.isLetterOrDigit(neighbor);
  }

  private static String marked(String core, Set<String> marks) {
    String text = marks.contains("code") ? code(core) : escape(core);
    for (String script : List.of("sup", "sub")) {
      text = marks.contains(script) ? HtmlSpans.tagged(script, text) : text;
    }
    if (core.codePoints().noneMatch(c -> Character.isLetterOrDigit(c) || c > 0x2000)) {
      return text;
    }
    String mark =
        (marks.contains("s") ? "~~" : "")
            + (marks.contains("b") ? "**" : "")
            + (marks.contains("i") ? "*" : "");
    return mark + text + new StringBuilder(mark).reverse();
  }

  private static String code(String core) {
    if (core.indexOf('`') < 0) {
      return "`" + core + "`";
    }
    return core.contains("``") ? escape(core) : "`` " + core + " ``";
  }

  static String escape(String text) {
    return ENTITY.matcher(MarkdownText.escape(text)).replaceAll("\\\\&");
  }

  /** Writes text inside HTML tables, with the few tags that such tables have. */
  private static final class HtmlSpans {
    private HtmlSpans() {}

    static String write(List<Span> spans) {
      StringBuilder html = new StringBuilder();
      spans.forEach(span -> html.append(write(span)));
      return html.toString().strip().replaceAll(" *\n *", "<br>");
    }

    private static String write(Span span) {
      if (span.isRaw()) {
        return span.text();
      }
      String core = span.text().strip();
      return core.isEmpty() ? span.text() : around(span.text(), core, marked(core, span));
    }

    private static String marked(String core, Span span) {
      String text = escape(core);
      for (String tag : List.of("sup", "sub", "code", "i", "b")) {
        text = span.marks().contains(tag) ? tagged(tag, text) : text;
      }
      return span.link().isEmpty()
          ? text
          : "<a href=\"" + escape(span.link()).replace("\"", "&quot;") + "\">" + text + "</a>";
    }

    private static String tagged(String tag, String text) {
      return "<" + tag + ">" + text + "</" + tag + ">";
    }

    private static String escape(String text) {
      return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
  }
}
