package io.github.ocr4j.local.internal.scan;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.tesseract.ResultIterator;
import org.bytedeco.tesseract.TessBaseAPI;
import org.bytedeco.tesseract.global.tesseract;

/** Takes the words out of a recognizer. */
final class WordResults {
  private static final double PERCENT = 100;

  private final ResultIterator iterator;

  private WordResults(ResultIterator iterator) {
    this.iterator = iterator;
  }

  /** The words that were recognized last. */
  static List<RecognizedWord> of(TessBaseAPI api) {
    try (ResultIterator iterator = api.GetIterator()) {
      return iterator == null || iterator.isNull() ? List.of() : new WordResults(iterator).all();
    }
  }

  private List<RecognizedWord> all() {
    List<RecognizedWord> words = new ArrayList<>();
    do {
      if (!iterator.Empty(tesseract.RIL_WORD)) {
        word().ifPresent(words::add);
      }
    } while (iterator.Next(tesseract.RIL_WORD));
    return words;
  }

  private Optional<RecognizedWord> word() {
    String text = text();
    int[] left = new int[1];
    int[] top = new int[1];
    int[] right = new int[1];
    int[] bottom = new int[1];
    if (text.isEmpty() || !iterator.BoundingBox(tesseract.RIL_WORD, left, top, right, bottom)) {
      return Optional.empty();
    }
    PixelBox box = new PixelBox(left[0], top[0], right[0], bottom[0]);
    return Optional.of(
        new RecognizedWord(
            text,
            box,
            baseline((box.left() + box.right()) / 2.0).orElse((double) box.bottom()),
            rowHeight().orElse((double) box.height()),
            Math.max(0, Math.min(1, iterator.Confidence(tesseract.RIL_WORD) / PERCENT))));
  }

  private String text() {
    BytePointer utf8 = iterator.GetUTF8Text(tesseract.RIL_WORD);
    if (utf8 == null || utf8.isNull()) {
      return "";
    }
    String text = utf8.getString(StandardCharsets.UTF_8).strip();
    tesseract.TessDeleteText(utf8);
    return text;
  }

  private Optional<Double> rowHeight() {
    float[] height = new float[1];
    iterator.RowAttributes(height, new float[1], new float[1]);
    return height[0] > 0 ? Optional.of((double) height[0]) : Optional.empty();
  }

  private Optional<Double> baseline(double x) {
    int[] x1 = new int[1];
    int[] y1 = new int[1];
    int[] x2 = new int[1];
    int[] y2 = new int[1];
    if (!iterator.Baseline(tesseract.RIL_TEXTLINE, x1, y1, x2, y2) || x2[0] == x1[0]) {
      return Optional.empty();
    }
    return Optional.of(y1[0] + (y2[0] - y1[0]) * (x - x1[0]) / (x2[0] - x1[0]));
  }
}
