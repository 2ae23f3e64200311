package io.github.ocr4j.local.internal.page;

import java.util.List;

/**
 * Everything that was found on one page.
 *
 * @param index the page's place in the document, from 0
 * @param width points
 * @param height points
 * @param words the upright words, in the order of their source
 * @param rules drawn lines
 * @param pictures where bitmaps and drawings are
 * @param recognized whether the words come from recognition and not from a text layer
 * @param confidence how sure the source is that nothing was lost, 0 to 1
 * @param mirrored whether all boxes are mirrored, so that text from right to left is in order
 * @param structure what the document says about the page
 */
public record PageContent(
    int index,
    double width,
    double height,
    List<Word> words,
    List<Rule> rules,
    List<Picture> pictures,
    boolean recognized,
    double confidence,
    boolean mirrored,
    PageStructure structure) {

  public PageContent {
    words = List.copyOf(words);
    rules = List.copyOf(rules);
    pictures = List.copyOf(pictures);
  }

  /** A page as its source shows it. */
  public PageContent(
      int index,
      double width,
      double height,
      List<Word> words,
      List<Rule> rules,
      List<Picture> pictures,
      boolean recognized,
      double confidence) {
    this(
        index,
        width,
        height,
        words,
        rules,
        pictures,
        recognized,
        confidence,
        false,
        PageStructure.NONE);
  }

  /** The same page with what its document says about it. */
  public PageContent withStructure(PageStructure known) {
    return new PageContent(
        index, width, height, words, rules, pictures, recognized, confidence, mirrored, known);
  }

  /** The same page after more was found on it. */
  public PageContent withFound(List<Word> allWords, List<Rule> allRules, List<Picture> all) {
    return new PageContent(
        index, width, height, allWords, allRules, all, recognized, confidence, mirrored, structure);
  }

  /** The same page with other words. */
  public PageContent withWords(List<Word> others) {
    return new PageContent(
        index, width, height, others, rules, pictures, recognized, confidence, mirrored, structure);
  }

  /** The same page after a part of it, 0 to 1, could not be looked at. */
  public PageContent without(double part) {
    return new PageContent(
        index,
        width,
        height,
        words,
        rules,
        pictures,
        recognized,
        confidence * Math.max(0, 1 - part),
        mirrored,
        structure);
  }

  /** Where a box of this page is on the page as its source shows it. */
  public Box onSource(Box box) {
    return mirrored ? box.mirror(width) : box;
  }

  public Box box() {
    return new Box(0, 0, width, height);
  }
}
