package io.github.ocr4j.local.internal.layout.block;

import io.github.ocr4j.local.internal.layout.PageLayout;
import io.github.ocr4j.local.internal.page.PageStructure.Kind;
import java.util.ArrayList;
import java.util.List;

/** Understands the pages of a document together and turns them into blocks. Thread-safe. */
public final class DocumentLayout {
  private DocumentLayout() {}

  /** For each page its blocks in reading order. */
  public static List<List<Block>> blocks(List<PageLayout> pages) {
    RunningLines running = new RunningLines(pages);
    Typography typography = Typography.of(pages);
    OutlineHeadings outline = new OutlineHeadings(pages);
    List<List<Block>> blocks =
        pages.stream()
            .map(page -> new RegionBlocks(page, running.of(page), typography, outline).read())
            .toList();
    List<List<Block>> classified = classify(pages, blocks, typography);
    OutlineLevels levels = new OutlineLevels(outline, classified);
    Footnotes footnotes = new Footnotes(typography);
    List<List<Block>> finished = new ArrayList<>();
    for (int i = 0; i < pages.size(); i++) {
      List<Block> nested = ListNesting.nest(levels.adjust(classified.get(i)));
      finished.add(footnotes.link(nested, pages.get(i)));
    }
    return finished;
  }

  /**
   * Finds the headings by their looks; pages whose tags name them are left out if there are any.
   */
  private static List<List<Block>> classify(
      List<PageLayout> pages, List<List<Block>> blocks, Typography typography) {
    boolean hasTaggedHeadings = pages.stream().anyMatch(DocumentLayout::hasTaggedHeadings);
    List<List<Block>> untagged = new ArrayList<>();
    for (int i = 0; i < pages.size(); i++) {
      untagged.add(hasTaggedHeadings && pages.get(i).isTagged() ? List.of() : blocks.get(i));
    }
    HeadingClassifier headings =
        new HeadingClassifier(typography, isMostlyRecognized(pages), untagged);
    List<List<Block>> classified = new ArrayList<>();
    for (int i = 0; i < pages.size(); i++) {
      boolean isKnown = untagged.get(i).isEmpty();
      classified.add(isKnown ? blocks.get(i) : headings.classify(blocks.get(i)));
    }
    return classified;
  }

  private static boolean hasTaggedHeadings(PageLayout page) {
    return page.regions().stream()
        .anyMatch(region -> region.part().filter(p -> p.kind() == Kind.HEADING).isPresent());
  }

  /** One recognized page among others does not make the sizes of all of them inexact. */
  private static boolean isMostlyRecognized(List<PageLayout> pages) {
    long recognized = pages.stream().filter(page -> page.content().isRecognized()).count();
    return recognized * 2 > pages.size();
  }
}
