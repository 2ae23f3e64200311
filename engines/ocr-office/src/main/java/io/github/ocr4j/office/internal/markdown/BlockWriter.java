package io.github.ocr4j.office.internal.markdown;

import io.github.ocr4j.internal.markdown.MarkdownText;
import io.github.ocr4j.office.internal.archive.Html;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/** Writes paragraphs, headings, lists and what else stands on lines of its own. Not thread-safe. */
final class BlockWriter {
  private static final Pattern LANGUAGE = Pattern.compile("\\blang(?:uage)?-([\\w+#.-]+)");
  private static final Pattern FENCE = Pattern.compile("`{3,}");

  private final InlineWriter inline;
  private final Function<Element, String> tables;
  private final ListWriter lists = new ListWriter(this::blocks);

  /** Prepares a page; a table with more than one cell is asked for its Markdown. */
  BlockWriter(InlineWriter inline, Function<Element, String> tables) {
    this.inline = inline;
    this.tables = tables;
  }

  String write(Element body) {
    return String.join("\n\n", blocks(body));
  }

  List<String> blocks(Element container) {
    List<String> blocks = new ArrayList<>();
    List<Node> paragraph = new ArrayList<>();
    for (Node node : container.childNodes()) {
      if (node instanceof Element element && Html.isBlock(element)) {
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
      case "ul", "ol" -> addIfAny(lists.write(element), blocks);
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
    for (Element caption : element.select("> caption")) {
      blocks.addAll(blocks(caption));
    }
    TableGrid grid = TableGrid.of(element);
    if (grid.isOneCell()) {
      blocks.addAll(blocks(grid.rows().get(0).get(0).element()));
    } else if (!Html.isBlank(element)) {
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

  static String prefixed(String text, String first, String rest) {
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
    String text =
        element.wholeText().replace("\r\n", "\n").replaceFirst("^\\n+", "").stripTrailing();
    if (text.isBlank()) {
      return "";
    }
    String fence =
        FENCE
            .matcher(text)
            .results()
            .map(match -> match.group() + "`")
            .max(Comparator.comparingInt(String::length))
            .orElse("```");
    Element inner = element.selectFirst("code");
    Matcher language =
        LANGUAGE.matcher(element.className() + " " + (inner == null ? "" : inner.className()));
    return fence + (language.find() ? language.group(1) : "") + "\n" + text + "\n" + fence;
  }

  /** Writes lists, which may be nested. */
  private static final class ListWriter {
    private static final Pattern OPEN_TASK = Pattern.compile("^\u2610\\s+");
    private static final Pattern DONE_TASK = Pattern.compile("^[\u2611\u2612]\\s+");

    private final Function<Element, List<String>> blocks;

    /** Asks for the blocks of each item. */
    ListWriter(Function<Element, List<String>> blocks) {
      this.blocks = blocks;
    }

    String write(Element list) {
      boolean ordered = list.nameIs("ol");
      boolean second = isSecond(list, list.normalName());
      int number = start(list);
      List<String> items = new ArrayList<>();
      boolean loose = false;
      for (Element item : list.children()) {
        String marker = ordered ? number + (second ? ") " : ". ") : second ? "* " : "- ";
        List<String> content = blocks.apply(item);
        if (content.isEmpty()) {
          continue;
        }
        number++;
        loose |= content.size() > 2 || content.size() == 2 && item.select("> ul, > ol").isEmpty();
        items.add(
            BlockWriter.prefixed(
                joined(content, item),
                item.nameIs("li") ? marker : "  ",
                " ".repeat(marker.length())));
      }
      return String.join(loose ? "\n\n" : "\n", items);
    }

    private static int start(Element list) {
      Element first = list.firstElementChild();
      String start =
          first != null && first.hasAttr("value") ? first.attr("value") : list.attr("start");
      return start.matches("\\d{1,9}") ? Integer.parseInt(start) : 1;
    }

    private static String joined(List<String> content, Element item) {
      boolean tight = content.size() == 2 && !item.select("> ul, > ol").isEmpty();
      return task(String.join(tight ? "\n" : "\n\n", content));
    }

    /** A box that can be ticked is a task. */
    private static String task(String item) {
      return DONE_TASK.matcher(OPEN_TASK.matcher(item).replaceFirst("[ ] ")).replaceFirst("[x] ");
    }

    /** Two lists in a row would be one if their marks were the same. */
    private static boolean isSecond(Element list, String name) {
      return list.previousElementSiblings().stream()
                  .takeWhile(previous -> previous.nameIs(name))
                  .count()
              % 2
          == 1;
    }
  }
}
