package io.github.ocr4j.office.internal.opendocument;

import java.util.List;
import org.jsoup.nodes.Element;

/** Puts together what presentations write apart: each level of a list anew. */
final class OpenLists {
  private OpenLists() {}

  /** Joins a list to the one right before it. */
  static void join(Element list) {
    Element before = list.previousElementSibling();
    if (before == null || !before.nameIs("ul") && !before.nameIs("ol")) {
      return;
    }
    Element first = list.firstElementChild();
    Element item = before.lastElementChild();
    if (first != null && item != null && holdsOnlyLists(first)) {
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

  private static boolean holdsOnlyLists(Element item) {
    return item.childrenSize() > 0
        && item.children().stream().allMatch(child -> child.nameIs("ul") || child.nameIs("ol"));
  }
}
