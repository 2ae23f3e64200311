package io.github.ocr4j.markdown.internal.flow;

import io.github.ocr4j.markdown.internal.page.PageDraft;
import io.github.ocr4j.markdown.internal.page.PageNumbers;
import io.github.ocr4j.markdown.internal.page.Placeholders;
import io.github.ocr4j.markdown.internal.source.PageBlock;
import io.github.ocr4j.markdown.internal.source.ParsedText;
import io.github.ocr4j.markdown.internal.source.RangeSet;
import io.github.ocr4j.markdown.internal.source.Reference;
import io.github.ocr4j.markdown.internal.text.VisibleText;
import io.github.ocr4j.markdown.option.HeaderFooterPolicy;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Finds heads, feet and page numbers that the engine left in the text: the outermost two blocks of
 * a page when they are the same on three pages apart from one number that counts with the pages. A
 * page number alone needs two pages. A heading is a running head only if it is the same on pages
 * that follow each other, and it stays the first time, as does a caption. What names or counts
 * parts of the text, such as "Question 3", and what counts years is no head.
 */
public final class RunningHeads {
  private static final int OUTERMOST = 2;
  private static final int LONGEST = 160;
  private static final int PAGES = 3;

  /** A block at the edge of a page. Captions count too, so those beside figures are told apart. */
  private record Edge(
      PageDraft draft, PageBlock block, int position, String words, boolean isBesideFigure) {}

  private final HeaderFooterPolicy policy;
  private final Map<String, List<PageDraft>> removed = new LinkedHashMap<>();
  private final Set<Edge> grouped = Collections.newSetFromMap(new IdentityHashMap<>());

  private RunningHeads(HeaderFooterPolicy policy) {
    this.policy = policy;
  }

  /** The words that were found, once each, with the pages that they were taken out of. */
  public static Map<String, List<PageDraft>> remove(
      List<PageDraft> drafts, HeaderFooterPolicy policy) {
    RunningHeads heads = new RunningHeads(policy);
    if (policy != HeaderFooterPolicy.KEEP_ALL && drafts.size() > 1) {
      List<Edge> edges = new ArrayList<>();
      for (int i = 0; i < drafts.size(); i++) {
        edges.addAll(edges(drafts.get(i), i));
      }
      groups(edges).forEach(heads::remove);
    }
    return heads.removed;
  }

  private static List<Edge> edges(PageDraft draft, int position) {
    List<PageBlock> blocks = draft.parsed().blocks();
    RangeSet figures = figures(draft.parsed());
    List<Edge> edges = new ArrayList<>();
    for (int i = 0; i < blocks.size(); i++) {
      boolean outermost = i < OUTERMOST || i >= blocks.size() - OUTERMOST;
      if (!outermost) {
        i = blocks.size() - OUTERMOST - 1;
      } else if (isCandidate(blocks.get(i), figures)) {
        String words = VisibleText.of(draft.parsed(), blocks.get(i).range());
        boolean besideFigure = isFigure(blocks, i - 1, figures) || isFigure(blocks, i + 1, figures);
        edges.add(new Edge(draft, blocks.get(i), position, words, besideFigure));
      }
    }
    return edges;
  }

  private static RangeSet figures(ParsedText parsed) {
    return RangeSet.of(
        parsed.references().stream()
            .filter(reference -> reference.isImage() || Placeholders.isTable(reference))
            .map(Reference::range)
            .toList());
  }

  private static boolean isCandidate(PageBlock block, RangeSet figures) {
    boolean words =
        block.kind() == PageBlock.Kind.PARAGRAPH || block.kind() == PageBlock.Kind.HEADING;
    return words
        && block.range().end() - block.range().start() <= LONGEST
        && !figures.overlaps(block.range());
  }

  /** Pages of the same words alone, such as those left blank on purpose, have no head. */
  private static boolean isAlone(Edge edge) {
    return edge.draft().parsed().blocks().size() == 1;
  }

  private static boolean isFigure(List<PageBlock> blocks, int block, RangeSet figures) {
    return block >= 0
        && block < blocks.size()
        && (blocks.get(block).kind() == PageBlock.Kind.TABLE
            || figures.overlaps(blocks.get(block).range()));
  }

  /** The largest first: a block may be in several. */
  private static List<List<Edge>> groups(List<Edge> edges) {
    Map<String, List<Edge>> byKey = new LinkedHashMap<>();
    for (Edge edge : edges) {
      for (String key : keys(edge)) {
        byKey.computeIfAbsent(key, any -> new ArrayList<>()).add(edge);
      }
    }
    return byKey.values().stream()
        .filter(RunningHeads::isRunning)
        .sorted(Comparator.comparing(List::size, Comparator.reverseOrder()))
        .toList();
  }

  /** Blocks that have a key in common may be one running head. */
  private static List<String> keys(Edge edge) {
    String words = edge.words();
    int index = edge.draft().index();
    if (isHeading(edge)) {
      return List.of("heading " + words);
    }
    OptionalInt number = PageNumbers.number(words);
    if (number.isPresent()) {
      return List.of("number " + (number.getAsInt() - index));
    }
    String place = edge.block() == edge.draft().parsed().blocks().get(0) ? "first " : "";
    String lower = words.toLowerCase(Locale.ROOT);
    List<String> keys = new ArrayList<>(List.of(place + lower));
    if (!edge.isBesideFigure()) {
      RelativeNumbers.relativeTo(index, lower).forEach(key -> keys.add(place + key));
    }
    return keys;
  }

  private static boolean isHeading(Edge edge) {
    return edge.block().kind() == PageBlock.Kind.HEADING;
  }

  private static boolean isRunning(List<Edge> group) {
    if (group.size() < 2) {
      return false;
    }
    Edge first = group.get(0);
    long pages = group.stream().mapToInt(edge -> edge.draft().index()).distinct().count();
    if (PageNumbers.number(first.words()).isPresent()) {
      return pages > 1;
    }
    boolean letters = first.words().chars().filter(Character::isLetter).count() > 1;
    return letters
        && pages >= PAGES
        && !PartLabels.isName(first.words())
        && !group.stream().allMatch(RunningHeads::isAlone)
        && (!isHeading(first) || isOnFollowingPages(group));
  }

  private static boolean isOnFollowingPages(List<Edge> group) {
    int first = group.get(0).position();
    int last = group.get(group.size() - 1).position();
    return last - first < 2 * group.size();
  }

  private void remove(List<Edge> group) {
    List<Edge> running = group.stream().filter(grouped::add).toList();
    if (running.isEmpty()) {
      return;
    }
    boolean keepsFirst =
        policy == HeaderFooterPolicy.KEEP_ONCE
            || isHeading(running.get(0))
            || running.get(0).isBesideFigure();
    List<PageDraft> pages =
        removed.computeIfAbsent(running.get(0).words(), any -> new ArrayList<>());
    running.stream()
        .skip(keepsFirst ? 1 : 0)
        .filter(edge -> edge.draft().remove(edge.block()))
        .map(Edge::draft)
        .forEach(pages::add);
  }
}
