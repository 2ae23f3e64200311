package io.github.ocr4j.local.internal.layout;

import java.util.ArrayList;
import java.util.List;

/** Understands the pages of a document together and turns them into blocks. Thread-safe. */
public final class DocumentLayout {
  private DocumentLayout() {}

  /**
   * Turns pages into blocks.
   *
   * @param pages the pages' layouts
   * @return for each page its blocks in reading order
   */
  public static List<List<Block>> blocks(List<PageLayout> pages) {
    RunningLines running = new RunningLines(pages);
    Typography typography = Typography.of(pages);
    OutlineHeadings outline = new OutlineHeadings(pages);
    List<List<Block>> blocks = new ArrayList<>();
    for (PageLayout page : pages) {
      blocks.add(new RegionBlocks(page, running.of(page), typography, outline).read());
    }
    List<List<Block>> classified = classify(pages, blocks, typography);
    OutlineLevels levels = new OutlineLevels(outline, classified);
    Footnotes footnotes = new Footnotes(typography);
    List<List<Block>> understood = new ArrayList<>();
    for (int i = 0; i < pages.size(); i++) {
      List<Block> nested = ListNesting.nest(levels.adjust(classified.get(i)));
      understood.add(footnotes.link(nested, pages.get(i)));
    }
    return understood;
  }

  /** Finds the headings of all pages but those whose tags tell them. */
  private static List<List<Block>> classify(
      List<PageLayout> pages, List<List<Block>> blocks, Typography typography) {
    boolean recognized = mostlyRecognized(pages);
    boolean told = pages.stream().anyMatch(TaggedBlocks::tellHeadings);
    List<List<Block>> untold = new ArrayList<>();
    for (int i = 0; i < pages.size(); i++) {
      untold.add(told && pages.get(i).tagged() ? List.of() : blocks.get(i));
    }
    HeadingClassifier headings = new HeadingClassifier(typography, recognized, untold);
    List<List<Block>> classified = new ArrayList<>();
    for (int i = 0; i < pages.size(); i++) {
      boolean known = untold.get(i).isEmpty();
      classified.add(known ? blocks.get(i) : headings.classify(blocks.get(i)));
    }
    return classified;
  }

  /** One recognized page among others does not make the sizes of all of them inexact. */
  private static boolean mostlyRecognized(List<PageLayout> pages) {
    long recognized = pages.stream().filter(page -> page.content().recognized()).count();
    return recognized * 2 > pages.size();
  }
}
