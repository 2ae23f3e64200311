package io.github.ocr4j.markdown;

import io.github.ocr4j.markdown.internal.source.PageBlock;
import io.github.ocr4j.markdown.internal.source.Reference;
import io.github.ocr4j.markdown.internal.source.TextRange;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * Finds heads, feet and page numbers that the engine left in the text: the outermost two blocks of
 * a page when they are the same on three pages apart from digits, and numbers that count with the
 * pages. A heading is one only if it repeats on pages that follow each other, and stays the first
 * time.
 */
final class RunningHeads {
  private static final int OUTERMOST = 2;
  private static final int LONGEST = 160;
  private static final int PAGES = 3;

  /** A block at the edge of a page. */
  private record Edge(PageDraft draft, PageBlock block, int position, String words) {}

  private RunningHeads() {}

  /** The words that were found, once each, with the pages that they were taken out of. */
  static Map<String, List<PageDraft>> remove(List<PageDraft> drafts, HeaderFooterPolicy policy) {
    Map<String, List<PageDraft>> removed = new LinkedHashMap<>();
    if (policy == HeaderFooterPolicy.KEEP_ALL) {
      return removed;
    }
    List<Edge> edges = new ArrayList<>();
    for (int i = 0; i < drafts.size(); i++) {
      edges.addAll(edges(drafts.get(i), i));
    }
    List<List<Edge>> groups = new ArrayList<>(repeated(edges));
    groups.addAll(pageNumbers(edges));
    for (List<Edge> group : groups) {
      boolean keepsFirst = policy == HeaderFooterPolicy.KEEP_ONCE || isHeading(group);
      List<Edge> surplus = keepsFirst ? group.subList(1, group.size()) : group;
      List<PageDraft> pages =
          removed.computeIfAbsent(group.get(0).words(), any -> new ArrayList<>());
      surplus.stream()
          .filter(edge -> edge.draft().remove(edge.block()))
          .map(Edge::draft)
          .forEach(pages::add);
    }
    return removed;
  }

  private static List<List<Edge>> repeated(List<Edge> edges) {
    Map<String, List<Edge>> byText = new LinkedHashMap<>();
    for (Edge edge : edges) {
      String key = key(edge.words());
      boolean top = edge.block() == edge.draft().scan().blocks().get(0);
      if (key.chars().filter(Character::isLetter).count() >= 2) {
        byText.computeIfAbsent((top ? "top " : "") + key, any -> new ArrayList<>()).add(edge);
      }
    }
    return byText.values().stream().filter(RunningHeads::isRunning).toList();
  }

  /** The words without regard to case, and any number for any other. */
  private static String key(String words) {
    StringBuilder key = new StringBuilder(words.length());
    for (int i = 0; i < words.length(); i++) {
      char c = Character.toLowerCase(words.charAt(i));
      boolean digit = Character.isDigit(c);
      if (!digit || key.length() == 0 || key.charAt(key.length() - 1) != '#') {
        key.append(digit ? '#' : c);
      }
    }
    return key.toString();
  }

  private static boolean isRunning(List<Edge> group) {
    long pages = group.stream().mapToInt(Edge::position).distinct().count();
    return pages >= PAGES && (!isHeading(group) || isOnFollowingPages(group));
  }

  private static boolean isHeading(List<Edge> group) {
    return group.get(0).block().kind() == PageBlock.Kind.HEADING;
  }

  private static boolean isOnFollowingPages(List<Edge> group) {
    int first = group.get(0).position();
    int last = group.get(group.size() - 1).position();
    return last - first < 2 * group.size();
  }

  private static List<List<Edge>> pageNumbers(List<Edge> edges) {
    Map<Integer, List<Edge>> byOffset = new LinkedHashMap<>();
    for (Edge edge : edges) {
      OptionalInt number = PageNumbers.number(edge.words());
      if (number.isPresent()) {
        byOffset
            .computeIfAbsent(number.getAsInt() - edge.draft().index(), any -> new ArrayList<>())
            .add(edge);
      }
    }
    return byOffset.values().stream().filter(group -> group.size() >= 2).toList();
  }

  private static List<Edge> edges(PageDraft draft, int position) {
    List<PageBlock> blocks = draft.scan().blocks();
    List<Edge> edges = new ArrayList<>();
    for (int i = 0; i < blocks.size(); i++) {
      boolean outermost = i < OUTERMOST || i >= blocks.size() - OUTERMOST;
      if (!outermost) {
        i = blocks.size() - OUTERMOST - 1;
      } else if (canBeHead(draft, blocks.get(i))) {
        String words = Titles.plainText(draft.scan(), blocks.get(i).range());
        edges.add(new Edge(draft, blocks.get(i), position, words));
      }
    }
    return edges;
  }

  private static boolean canBeHead(PageDraft draft, PageBlock block) {
    boolean words =
        block.kind() == PageBlock.Kind.PARAGRAPH || block.kind() == PageBlock.Kind.HEADING;
    return words
        && block.range().end() - block.range().start() <= LONGEST
        && draft.scan().references().stream()
            .noneMatch(reference -> holdsMoreThanWords(reference, block.range()));
  }

  private static boolean holdsMoreThanWords(Reference reference, TextRange block) {
    return block.contains(reference.range())
        && (reference.isImage() || Placeholders.looksLikeTable(reference));
  }
}
