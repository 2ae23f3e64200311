package io.github.ocr4j.office.internal.archive;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.jsoup.nodes.Element;

/** Makes nested lists of items that only know their level. Not thread-safe. */
public final class ListBuilder {
  private record Open(int level, Element list) {}

  private final Deque<Open> open = new ArrayDeque<>();

  /** Adds an item to be filled; {@code level} is from 0, and a new list goes into the parent. */
  public Element item(Element parent, int level, boolean ordered, int number) {
    while (!open.isEmpty() && open.peek().level() > level) {
      open.pop();
    }
    String tag = ordered ? "ol" : "ul";
    if (!open.isEmpty()
        && open.peek().level() == level
        && (!open.peek().list().tagName().equals(tag) || ordered && number == 1)) {
      open.pop();
    }
    if (open.isEmpty() || open.peek().level() < level) {
      Element list = (open.isEmpty() ? parent : lastItem()).appendElement(tag);
      if (ordered) {
        list.attr("start", String.valueOf(number));
      }
      open.push(new Open(level, list));
    }
    return open.peek().list().appendElement("li");
  }

  /** The last item of a level from 0, for a further paragraph of it; deeper lists end. */
  public Optional<Element> open(int level) {
    while (!open.isEmpty() && open.peek().level() > level) {
      open.pop();
    }
    return open.isEmpty() ? Optional.empty() : Optional.of(lastItem());
  }

  private Element lastItem() {
    Element list = open.peek().list();
    Element last = list.lastElementChild();
    return last == null ? list.appendElement("li") : last;
  }

  /** Ends all lists: the next item begins a new one. */
  public void end() {
    open.clear();
  }
}
