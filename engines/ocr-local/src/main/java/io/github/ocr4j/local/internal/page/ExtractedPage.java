package io.github.ocr4j.local.internal.page;

import java.util.List;

/**
 * Everything that was found on one page, before its layout is known. Sizes are points, the index
 * counts from 0.
 *
 * @param words the upright words, in the order of their source
 * @param isRecognized whether the words come from recognition and not from a text layer
 * @param confidence how sure the source is that nothing was lost, 0 to 1
 * @param isMirrored whether all boxes are mirrored, so that text from right to left is in order
 */
public record ExtractedPage(
    int index,
    double width,
    double height,
    List<Word> words,
    List<Ruling> rulings,
    List<Picture> pictures,
    boolean isRecognized,
    double confidence,
    boolean isMirrored,
    PageStructure structure) {
  public ExtractedPage {
    words = List.copyOf(words);
    rulings = List.copyOf(rulings);
    pictures = List.copyOf(pictures);
  }

  /** A page without tags and outline, as its source shows it. */
  public ExtractedPage(
      int index,
      double width,
      double height,
      List<Word> words,
      List<Ruling> rulings,
      List<Picture> pictures,
      boolean isRecognized,
      double confidence) {
    this(
        index,
        width,
        height,
        words,
        rulings,
        pictures,
        isRecognized,
        confidence,
        false,
        PageStructure.NONE);
  }

  public ExtractedPage withStructure(PageStructure known) {
    return copy(words, rulings, pictures, confidence, isMirrored, known);
  }

  /** The same page after more was found on it. */
  public ExtractedPage withFound(List<Word> allWords, List<Ruling> lines, List<Picture> all) {
    return copy(allWords, lines, all, confidence, isMirrored, structure);
  }

  public ExtractedPage withWords(List<Word> others) {
    return copy(others, rulings, pictures, confidence, isMirrored, structure);
  }

  /** The same page after a share of it, 0 to 1, could not be read. */
  public ExtractedPage without(double share) {
    double left = confidence * Math.max(0, 1 - share);
    return copy(words, rulings, pictures, left, isMirrored, structure);
  }

  /** The same page in a mirror, with these words on it. */
  public ExtractedPage mirrored(List<Word> mirroredWords) {
    return copy(
        mirroredWords,
        rulings.stream().map(ruling -> new Ruling(ruling.box().mirror(width))).toList(),
        pictures.stream().map(p -> new Picture(p.box().mirror(width), p.kind())).toList(),
        confidence,
        true,
        structure);
  }

  private ExtractedPage copy(
      List<Word> allWords,
      List<Ruling> allRulings,
      List<Picture> allPictures,
      double sure,
      boolean isInMirror,
      PageStructure known) {
    return new ExtractedPage(
        index,
        width,
        height,
        allWords,
        allRulings,
        allPictures,
        isRecognized,
        sure,
        isInMirror,
        known);
  }

  /** Where a box of this page is on the page as its source shows it. */
  public Box onSource(Box box) {
    return isMirrored ? box.mirror(width) : box;
  }

  public Box box() {
    return new Box(0, 0, width, height);
  }
}
