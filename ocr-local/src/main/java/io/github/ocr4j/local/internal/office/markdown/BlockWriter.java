package io.github.ocr4j.local.internal.office.markdown;

import io.github.ocr4j.local.internal.markdown.MarkdownText;
import io.github.ocr4j.local.internal.office.archive.Html;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/** Writes paragraphs, headings, lists and what else stands on lines of its own. Not thread-safe. */
final class BlockWriter {
  private static final Set<String> INLINE =
      Set.of(
          "a",
          "abbr",
          "b",
          "bdi",
          "bdo",
          "big",
          "br",
          "cite",
          "code",
          "data",
          "del",
          "dfn",
          "em",
          "font",
          "i",
          "img",
          "ins",
          "kbd",
          "label",
          "mark",
          "math",
          "q",
          "s",
          "samp",
          "small",
          "span",
          "strike",
          "strong",
          "sub",
          "sup",
          "time",
          "tt",
          "u",
          "var",
          "wbr",
          Html.NOTE_REFERENCE);

  private static final Pattern LANGUAGE = Pattern.compile("\\blang(?:uage)?-([\\w+#.-]+)");
  private static final Pattern FENCE = Pattern.compile("`{3,}");

  private final InlineWriter inline;
  private final Function<Element, String> tables;

  /** Prepares a page; a table with more than one cell is asked for its Markdown. */
  BlockWriter(InlineWriter inline, Function<Element, String> tables) {
    this.inline = inline;
    this.tables = tables;
  }

  String write(Element body) {
    return String.join("\n\n", blocks(body));
  }

  private List<String> blocks(Element container) {
    List<String> blocks = new ArrayList<>();
    List<Node> paragraph = new ArrayList<>();
    for (Node node : container.childNodes()) {
      if (node instanceof Element element && !INLINE.contains(element.normalName())) {
        endParagraph(paragraph, blocks);
        addBlock(element, blocks);
      } else {
        paragraph.add(node);
      }
    }
    endParagraph(paragraph, blocks);
    return blocks;
  }

  private void endParagraph(List<Node> nodes, List<String> blocks) {
    String text = inline.write(nodes, "  \n");
    nodes.clear();
    if (!text.isEmpty()) {
      blocks.add(
          text.lines().map(MarkdownText::escapeStart).reduce((a, b) -> a + "\n" + b).orElse(text));
    }
  }

  private void addBlock(Element element, List<String> blocks) {
    String name = element.normalName();
    switch (name) {
      case "h1", "h2", "h3", "h4", "h5", "h6" -> {
        String text = inline.heading(element.childNodes());
        if (!text.isEmpty()) {
          blocks.add("#".repeat(name.charAt(1) - '0') + " " + text);
        }
      }
      case "ul", "ol" -> addIfAny(list(element), blocks);
      case "pre" -> addIfAny(code(element), blocks);
      case "blockquote" -> addIfAny(prefixed(write(element), "> ", "> "), blocks);
      case "table" -> addTable(element, blocks);
      case "hr" -> blocks.add("---");
      case "dt" -> addIfAny(inline.write(List.of(bold(element)), " "), blocks);
      case Html.NOTE -> blocks.add(prefixed(write(element), "[^" + element.id() + "]: ", "    "));
      default -> blocks.addAll(blocks(element));
    }
  }

  /** A table of one cell is a frame around its content. */
  private void addTable(Element element, List<String> blocks) {
    TableGrid grid = TableGrid.of(element);
    if (grid.isOneCell()) {
      blocks.addAll(blocks(grid.rows().get(0).get(0).element()));
    } else if (!Html.blank(element)) {
      addIfAny(tables.apply(element), blocks);
    }
  }

  private static void addIfAny(String text, List<String> blocks) {
    if (!text.isBlank()) {
      blocks.add(text);
    }
  }

  private static Element bold(Element element) {
    Element bold = new Element("b");
    element.childNodesCopy().forEach(bold::appendChild);
    return bold;
  }

  private String list(Element list) {
    boolean ordered = list.nameIs("ol");
    String start = list.attr("start");
    int number = start.matches("\\d{1,9}") ? Integer.parseInt(start) : 1;
    boolean second = follows(list, list.normalName());
    List<String> items = new ArrayList<>();
    boolean loose = false;
    for (Element item : list.children()) {
      String marker = ordered ? number + (second ? ") " : ". ") : second ? "* " : "- ";
      List<String> content = blocks(item);
      if (content.isEmpty()) {
        continue;
      }
      number++;
      loose |= content.size() > 2 || content.size() == 2 && item.select("> ul, > ol").isEmpty();
      items.add(
          prefixed(
              joined(content, item),
              item.nameIs("li") ? marker : "  ",
              " ".repeat(marker.length())));
    }
    return String.join(loose ? "\n\n" : "\n", items);
  }

  private static String joined(List<String> content, Element item) {
    boolean tight = content.size() == 2 && !item.select("> ul, > ol").isEmpty();
    return String.join(tight ? "\n" : "\n\n", content);
  }

  /** Two lists in a row would be one if their marks were the same. */
  private static boolean follows(Element list, String name) {
    int before = 0;
    Element previous = list.previousElementSibling();
    while (previous != null && previous.nameIs(name)) {
      before++;
      previous = previous.previousElementSibling();
    }
    return before % 2 == 1;
  }

  private static String prefixed(String text, String first, String rest) {
    StringBuilder prefixed = new StringBuilder();
    text.lines()
        .forEach(
            line -> {
              String prefix = prefixed.isEmpty() ? first : rest;
              prefixed.append(line.isEmpty() ? prefix.stripTrailing() : prefix + line).append('\n');
            });
    return prefixed.toString().stripTrailing();
  }

  private static String code(Element element) {
    String text = element.wholeText().replace("\r\n", "\n").replaceAll("^\\n+|\\s+$", "");
    if (text.isBlank()) {
      return "";
    }
    String fence =
        FENCE
            .matcher(text)
            .results()
            .map(match -> match.group() + "`")
            .max(java.util.Comparator.comparingInt(String::length))
            .orElse("```");
    Element inner = element.selectFirst("code");
    Matcher language =
        LANGUAGE.matcher(element.className() + " " + (inner == null ? "" : inner.className()));
    return fence + (language.find() ? language.group(1) : "") + "\n" + text + "\n" + fence;
  }
}
