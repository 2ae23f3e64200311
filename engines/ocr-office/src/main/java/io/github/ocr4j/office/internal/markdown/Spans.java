package io.github.ocr4j.office.internal.markdown;

import io.github.ocr4j.office.internal.archive.Html;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Flattens elements inside a paragraph to text that looks the same. */
final class Spans {
  static final String LINE_BREAK = "\n";

  private static final Set<String> PLAIN = Set.of();
  private static final Set<String> SCRIPTS = Set.of("sup", "sub");

  private static final Pattern INVISIBLE =
      Pattern.compile("[\\u00AD\\u200B\\u2060\\uFEFF\\p{Cc}&&[^\\s]]");
  private static final Pattern BLANKS = Pattern.compile("[\\s\\u00A0\\u2007\\u202F]+");

  private final Function<Element, String> pictures;
  private final List<Span> spans = new ArrayList<>();

  private Spans(Function<Element, String> pictures) {
    this.pictures = pictures;
  }

  /** Flattens nodes; a picture is asked for its Markdown, which may be empty. */
  static List<Span> of(List<? extends Node> nodes, Function<Element, String> pictures) {
    Spans all = new Spans(pictures);
    nodes.forEach(node -> all.add(node, PLAIN, ""));
    return all.spans;
  }

  private void add(Node node, Set<String> marks, String link) {
    if (node instanceof TextNode text) {
      String visible = INVISIBLE.matcher(text.getWholeText()).replaceAll("");
      append(new Span(BLANKS.matcher(visible).replaceAll(" "), marks, link, false));
    } else if (node instanceof Element element) {
      addElement(element, marks, link);
    }
  }

  private void addElement(Element element, Set<String> marks, String link) {
    switch (element.normalName()) {
      case "b", "strong" -> addAll(element, with("b", marks), link);
      case "i", "em", "cite", "dfn", "var" -> addAll(element, with("i", marks), link);
      case "s", "del", "strike" -> addAll(element, with("s", marks), link);
      case "code", "kbd", "samp", "tt" -> addAll(element, with("code", marks), link);
      case "pre" -> addCode(element, with("code", marks), link);
      case "sup", "sub" -> addAll(element, with(element.normalName(), marks), link);
      case "a" -> addAll(element, marks, element.hasAttr("href") ? target(element) : link);
      case "br" -> append(new Span(LINE_BREAK, PLAIN, link, true));
      case "img" -> append(new Span(pictures.apply(element), PLAIN, link, true));
      case "math" -> append(new Span(formula(element), PLAIN, link, true));
      case "q" -> {
        append(new Span("“", marks, link, false));
        addAll(element, marks, link);
        append(new Span("”", marks, link, false));
      }
      case Html.NOTE_REFERENCE -> append(new Span("[^" + element.id() + "]", PLAIN, "", true));
      default -> {
        boolean apart = Html.isBlock(element);
        breakLine(apart);
        if (element.nameIs("li")) {
          append(new Span(mark(element), marks, link, false));
        }
        addAll(element, marks, link);
        breakLine(apart);
      }
    }
  }

  private static Set<String> with(String mark, Set<String> marks) {
    Set<String> all = new HashSet<>(marks);
    if (SCRIPTS.contains(mark)) {
      all.removeAll(SCRIPTS);
    }
    all.add(mark);
    return all;
  }

  private void addCode(Element element, Set<String> marks, String link) {
    breakLine(true);
    element
        .wholeText()
        .lines()
        .forEach(
            line -> {
              append(new Span(BLANKS.matcher(line).replaceAll(" "), marks, link, false));
              breakLine(true);
            });
  }

  private static String formula(Element element) {
    String mark = element.attr("display").equals("block") ? "$$" : "$";
    return mark + element.wholeText() + mark;
  }

  /** Inside a line, such as that of a cell, a list is only its marks. */
  private static String mark(Element item) {
    Element list = item.parent();
    return list != null && list.nameIs("ol") ? item.elementSiblingIndex() + 1 + ". " : "• ";
  }

  /** A place inside the page is lost, and a script is nothing to follow. */
  private static String target(Element element) {
    String target = element.attr("href").strip();
    return target.startsWith("#") || target.regionMatches(true, 0, "javascript:", 0, 11)
        ? ""
        : target;
  }

  private void breakLine(boolean apart) {
    if (apart && !spans.isEmpty() && !last().text().equals(LINE_BREAK)) {
      append(new Span(LINE_BREAK, PLAIN, "", true));
    }
  }

  private void addAll(Element element, Set<String> marks, String link) {
    element.childNodes().forEach(child -> add(child, marks, link));
  }

  private void append(Span span) {
    String text = span.text();
    if (!span.isRaw() && endsBlank() && text.startsWith(" ")) {
      text = text.substring(1);
    }
    if (text.isEmpty()) {
      return;
    }
    if (!spans.isEmpty() && !span.isRaw() && last().isLike(span)) {
      spans.set(spans.size() - 1, span.with(last().text() + text));
    } else {
      spans.add(span.with(text));
    }
  }

  private Span last() {
    return spans.get(spans.size() - 1);
  }

  private boolean endsBlank() {
    return spans.isEmpty() || last().text().endsWith(" ") || last().text().equals(LINE_BREAK);
  }
}
