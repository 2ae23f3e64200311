package io.github.ocr4j.office.internal.opendocument;

import io.github.ocr4j.office.internal.archive.Html;
import io.github.ocr4j.office.internal.archive.Xml;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jsoup.nodes.Element;

/** Reads lists, which may be nested. */
final class ListReader {
  private final TextStyles styles;
  private final BiConsumer<Element, Element> blocks;

  /** Asks for each other block of an item to be added to its target. */
  ListReader(TextStyles styles, BiConsumer<Element, Element> blocks) {
    this.styles = styles;
    this.blocks = blocks;
  }

  void add(Element list, Element target) {
    add(list, "", 0, target);
  }

  /** A list inside an item has the style of the outer one unless it names its own. */
  private void add(Element list, String outerStyle, int level, Element target) {
    String style = Xml.attribute(list, "text:style-name").orElse(outerStyle);
    boolean ordered = styles.isOrdered(style, level);
    Element written = target.appendElement(ordered ? "ol" : "ul");
    int start = styles.start(style, level);
    if (list.attr("text:continue-numbering").equals("true")) {
      start += itemsBefore(written);
    }
    written.attr("start", String.valueOf(start));
    for (Element item : list.children()) {
      if (Xml.name(item).equals("list-item") || Xml.name(item).equals("list-header")) {
        Optional<Integer> restart = Xml.number(item, "start-value");
        if (restart.isPresent()) {
          written = begin(written, restart.get(), target);
        }
        addItem(item, style, level, written.appendElement("li"));
      }
    }
    unwrapHeadings(written);
    join(written);
  }

  private static Element begin(Element list, int number, Element target) {
    Element begun = list.childrenSize() == 0 ? list : target.appendElement(list.tagName());
    return begun.attr("start", String.valueOf(number));
  }

  private void addItem(Element item, String style, int level, Element target) {
    for (Element child : item.children()) {
      if (Xml.name(child).equals("list")) {
        add(child, style, level + 1, target);
      } else {
        blocks.accept(child, target);
      }
    }
  }

  /** Some producers number headings by putting them into lists. */
  private static void unwrapHeadings(Element list) {
    List<Element> headings =
        list.select("> li > h1, > li > h2, > li > h3, > li > h4, > li > h5, > li > h6");
    if (!headings.isEmpty()) {
      headings.forEach(list::before);
      if (Html.isBlank(list)) {
        list.remove();
      }
    }
  }

  private static int itemsBefore(Element list) {
    return list.previousElementSiblings().stream()
        .filter(previous -> previous.nameIs("ol"))
        .findFirst()
        .map(Element::childrenSize)
        .orElse(0);
  }

  /** Joins a list to the one right before it: presentations write each level of a list anew. */
  private static void join(Element list) {
    Element before = list.previousElementSibling();
    if (before == null || !before.nameIs("ul") && !before.nameIs("ol")) {
      return;
    }
    Element first = list.firstElementChild();
    Element item = before.lastElementChild();
    if (first != null && item != null && hasOnlyLists(first)) {
      for (Element deeper : List.copyOf(first.children())) {
        item.appendChild(deeper);
        join(deeper);
      }
      first.remove();
    }
    if (list.nameIs("ul") && before.nameIs("ul")) {
      List.copyOf(list.children()).forEach(before::appendChild);
    }
    if (list.childrenSize() == 0) {
      list.remove();
    }
  }

  private static boolean hasOnlyLists(Element item) {
    return item.childrenSize() > 0
        && item.children().stream().allMatch(child -> child.nameIs("ul") || child.nameIs("ol"));
  }
}
