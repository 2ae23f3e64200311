package io.github.ocr4j.local.internal.scan;

import io.github.ocr4j.local.internal.page.Box;
import io.github.ocr4j.local.internal.page.ExtractedPage;
import io.github.ocr4j.local.internal.page.Picture;
import io.github.ocr4j.local.internal.page.Ruling;
import io.github.ocr4j.local.internal.page.TextStyle;
import io.github.ocr4j.local.internal.page.Word;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Measures what recognition does not say: weights, rulings, figures, and what was left unread. */
final class ScanAnalysis {
  /** A line's height is so many times the size of its font. */
  private static final double ROW_HEIGHT_LETTER_SIZES = 0.92;

  /** Strokes this many times as thick as usual, in proportion to the size, are bold. */
  private static final double MIN_BOLD_RATIO = 1.28;

  /** Margin around a word in which its ink may lie, as a share of its height. */
  private static final double MARGIN_SHARE = 0.15;

  /** This share of the ink may stay unread (dirt, dots, ornaments) before confidence sinks. */
  private static final double USUAL_UNREAD_SHARE = 0.06;

  /** Less sure words may be a part of a figure that recognition took for letters. */
  private static final double SURE_CONFIDENCE = 0.7;

  /** A ruling stands at most this far beside the word that it disturbs. */
  private static final double NEAR_RULING_POINTS = 2;

  /** What recognition reads into rulings alone, and into those at the ends of a word. */
  private static final Pattern ONLY_RULINGS = Pattern.compile("[|\\[\\]lI!_—–=-]{1,4}");

  private static final Pattern RULINGS_AT_ENDS = Pattern.compile("^[|\\[\\]]+|[|\\[\\]]+$");

  private final RecognizedText text;
  private final double dpi;
  private final double pointsPerPixel;
  private final Ink ink;

  ScanAnalysis(RecognizedText text, double dpi, double pointsPerPixel) {
    this.text = text;
    this.dpi = dpi;
    this.pointsPerPixel = pointsPerPixel;
    this.ink = Ink.of(text.image());
  }

  ExtractedPage content(int index) {
    double[] strokes = strokes();
    double usual = usual(strokes);
    List<Ruling> rulings = rulings();
    List<Word> words = new ArrayList<>();
    for (int i = 0; i < strokes.length; i++) {
      boolean isBold = usual > 0 && strokes[i] > MIN_BOLD_RATIO * usual;
      withoutRulings(word(text.words().get(i), isBold), rulings).ifPresent(words::add);
    }
    long read = 0;
    for (RecognizedWord word : text.words()) {
      read += ink.count(word.box());
      if (word.confidence() >= SURE_CONFIDENCE) {
        ink.erase(word.box().expand((int) (MARGIN_SHARE * word.box().height())));
      }
    }
    List<Picture> pictures = new ArrayList<>();
    for (PixelBox box : new FigureFinder(dpi).find(ink)) {
      pictures.add(new Picture(points(box), Picture.Kind.DRAWING));
      ink.erase(box);
    }
    text.words().forEach(word -> ink.erase(word.box()));
    return new ExtractedPage(
        index,
        text.image().width() * pointsPerPixel,
        text.image().height() * pointsPerPixel,
        words,
        rulings,
        pictures,
        true,
        completeness(read, ink.count()));
  }

  /** For each word the thickness of its strokes, in heights of its line. */
  private double[] strokes() {
    return text.words().stream()
        .mapToDouble(w -> ink.strokeWidth(w.box()) / Math.max(1, w.rowHeight()))
        .toArray();
  }

  /** The median, weighted by letters: most of a page is not bold. */
  private double usual(double[] strokes) {
    List<Double> all = new ArrayList<>();
    for (int i = 0; i < strokes.length; i++) {
      all.addAll(Collections.nCopies(text.words().get(i).text().length(), strokes[i]));
    }
    all.sort(null);
    return all.isEmpty() ? 0 : all.get(all.size() / 2);
  }

  private Word word(RecognizedWord word, boolean isBold) {
    double size = word.rowHeight() / ROW_HEIGHT_LETTER_SIZES * pointsPerPixel;
    TextStyle style = isBold ? TextStyle.PLAIN.bold() : TextStyle.PLAIN;
    return Word.recognized(
        word.text(),
        points(word.box()),
        word.baseline() * pointsPerPixel,
        size,
        style,
        word.confidence());
  }

  /** A word without what recognition reads into the borders of table cells beside it. */
  private static Optional<Word> withoutRulings(Word word, List<Ruling> rulings) {
    String rest = RULINGS_AT_ENDS.matcher(word.text()).replaceAll("");
    boolean isOnlyRulings = ONLY_RULINGS.matcher(word.text()).matches() || rest.isEmpty();
    if (!isOnlyRulings && rest.equals(word.text())) {
      return Optional.of(word);
    }
    if (rulings.stream().noneMatch(r -> r.box().expand(NEAR_RULING_POINTS).intersects(word))) {
      return Optional.of(word);
    }
    return isOnlyRulings ? Optional.empty() : Optional.of(word.withText(rest));
  }

  private List<Ruling> rulings() {
    List<PixelBox> lines = new ArrayList<>(RulingFinder.find(ink, dpi));
    RulingFinder.find(ink.transposed(), dpi).forEach(line -> lines.add(line.transposed()));
    lines.forEach(line -> ink.erase(line.expand(1)));
    return lines.stream().map(line -> new Ruling(points(line))).toList();
  }

  private Box points(PixelBox pixels) {
    return new Box(
        pixels.left() * pointsPerPixel,
        pixels.top() * pointsPerPixel,
        pixels.right() * pointsPerPixel,
        pixels.bottom() * pointsPerPixel);
  }

  /** Ink that is neither word nor ruling nor figure was text that recognition dropped, or dirt. */
  private static double completeness(long read, long rest) {
    if (read + rest == 0) {
      return 1;
    }
    double unread = (double) rest / (read + rest);
    return unread <= USUAL_UNREAD_SHARE
        ? 1
        : 1 - (unread - USUAL_UNREAD_SHARE) / (1 - USUAL_UNREAD_SHARE);
  }
}
