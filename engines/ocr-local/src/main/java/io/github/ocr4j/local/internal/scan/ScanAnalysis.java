package io.github.ocr4j.local.internal.scan;

import io.github.ocr4j.local.internal.page.Box;
import io.github.ocr4j.local.internal.page.ExtractedPage;
import io.github.ocr4j.local.internal.page.Picture;
import io.github.ocr4j.local.internal.page.Ruling;
import io.github.ocr4j.local.internal.page.TextStyle;
import io.github.ocr4j.local.internal.page.Word;
import java.util.ArrayList;
import java.util.List;

/** Measures what recognition does not say: weights, lines, figures, and what was left unread. */
final class ScanAnalysis {
  /** A line's height is so many times the size of its font. */
  private static final double ROW_PER_SIZE = 0.92;

  /** Strokes so many times as thick as usual, in proportion to the size, are bold. */
  private static final double BOLD = 1.28;

  /** Margin around a word, as a part of its height, in which its ink may lie. */
  private static final double MARGIN = 0.15;

  /** So much of the ink may stay unread (dirt, dots, ornaments) before confidence sinks. */
  private static final double USUAL_REST = 0.06;

  /** Less sure words may be a part of a figure that recognition took for letters. */
  private static final double SURE = 0.7;

  private final Reading reading;
  private final double dpi;
  private final double pointsPerPixel;
  private final Ink ink;

  ScanAnalysis(Reading reading, double dpi, double pointsPerPixel) {
    this.reading = reading;
    this.dpi = dpi;
    this.pointsPerPixel = pointsPerPixel;
    this.ink = Ink.of(reading.image());
  }

  ExtractedPage content(int index) {
    double[] strokes = strokes();
    double usual = usual(strokes);
    List<Ruling> rules = rules();
    List<Word> words = new ArrayList<>();
    for (int i = 0; i < strokes.length; i++) {
      boolean bold = usual > 0 && strokes[i] > BOLD * usual;
      BorderMarks.without(word(reading.words().get(i), bold), rules).ifPresent(words::add);
    }
    long text = 0;
    for (RecognizedWord w : reading.words()) {
      int margin = (int) (MARGIN * (w.bottom() - w.top()));
      text += ink.count(w.left(), w.top(), w.right(), w.bottom());
      if (w.confidence() >= SURE) {
        ink.erase(w.left() - margin, w.top() - margin, w.right() + margin, w.bottom() + margin);
      }
    }
    List<Picture> pictures = new ArrayList<>();
    for (int[] box : new FigureFinder(dpi).find(ink)) {
      pictures.add(new Picture(points(box), Picture.Kind.DRAWING));
      ink.erase(box[0], box[1], box[2], box[3]);
    }
    reading.words().forEach(w -> ink.erase(w.left(), w.top(), w.right(), w.bottom()));
    return new ExtractedPage(
        index,
        reading.image().width() * pointsPerPixel,
        reading.image().height() * pointsPerPixel,
        words,
        rules,
        pictures,
        true,
        completeness(text, ink.count()));
  }

  private double[] strokes() {
    return reading.words().stream()
        .mapToDouble(
            w ->
                StrokeWidth.of(ink, w.left(), w.top(), w.right(), w.bottom())
                    / Math.max(1, w.rowHeight()))
        .toArray();
  }

  /** The median, weighted by letters: most of a page is not bold. */
  private double usual(double[] strokes) {
    List<Double> all = new ArrayList<>();
    for (int i = 0; i < strokes.length; i++) {
      for (int letter = 0; letter < reading.words().get(i).text().length(); letter++) {
        all.add(strokes[i]);
      }
    }
    all.sort(null);
    return all.isEmpty() ? 0 : all.get(all.size() / 2);
  }

  private Word word(RecognizedWord w, boolean bold) {
    double size = w.rowHeight() / ROW_PER_SIZE * pointsPerPixel;
    Box box = points(new int[] {w.left(), w.top(), w.right(), w.bottom()});
    TextStyle style = bold ? new TextStyle(true, false, false) : TextStyle.PLAIN;
    return Word.recognized(
        w.text(), box, w.baseline() * pointsPerPixel, size, style, w.confidence());
  }

  private List<Ruling> rules() {
    List<Ruling> rules = new ArrayList<>();
    RuleFinder finder = new RuleFinder(dpi);
    List<int[]> horizontal = finder.find(ink);
    List<int[]> vertical = finder.find(ink.transposed());
    for (int[] line : horizontal) {
      rules.add(new Ruling(points(line)));
      ink.erase(line[0] - 1, line[1] - 1, line[2] + 1, line[3] + 1);
    }
    for (int[] line : vertical) {
      int[] upright = {line[1], line[0], line[3], line[2]};
      rules.add(new Ruling(points(upright)));
      ink.erase(upright[0] - 1, upright[1] - 1, upright[2] + 1, upright[3] + 1);
    }
    return rules;
  }

  private Box points(int[] pixels) {
    return new Box(
        pixels[0] * pointsPerPixel,
        pixels[1] * pointsPerPixel,
        pixels[2] * pointsPerPixel,
        pixels[3] * pointsPerPixel);
  }

  /** Ink that is neither word nor line nor figure was text that recognition dropped, or dirt. */
  private static double completeness(long read, long rest) {
    if (read + rest == 0) {
      return 1;
    }
    double unread = (double) rest / (read + rest);
    return unread <= USUAL_REST ? 1 : 1 - (unread - USUAL_REST) / (1 - USUAL_REST);
  }
}
