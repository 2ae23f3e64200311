package io.github.ocr4j.office.internal.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Writes lists, which may be nested. */
final class ListWriter {
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
    int before = 0;
    Element previous = list.previousElementSibling();
    while (previous != null && previous.nameIs(name)) {
      before++;
      previous = previous.previousElementSibling();
    }
    return before % 2 == 1;
  }
}
