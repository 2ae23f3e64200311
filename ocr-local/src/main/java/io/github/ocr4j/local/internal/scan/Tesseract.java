package io.github.ocr4j.local.internal.scan;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.javacpp.PointerPointer;
import org.bytedeco.tesseract.ETEXT_DESC;
import org.bytedeco.tesseract.ResultIterator;
import org.bytedeco.tesseract.TessBaseAPI;
import org.bytedeco.tesseract.global.tesseract;

/** One instance of the recognizer. Not thread-safe: one thread at a time. */
final class Tesseract implements AutoCloseable {
  private static final String NOWHERE =
      System.getProperty("os.name", "").startsWith("Windows") ? "NUL" : "/dev/null";

  /** Orientation is told only from this certainty on. */
  private static final float MIN_ORIENTATION_CONFIDENCE = 2;

  private final TessBaseAPI api = new TessBaseAPI();
  private final Path orientationDirectory;
  private TessBaseAPI orientation;

  Tesseract(Path modelDirectory, List<String> languages, Path orientationDirectory) {
    this.orientationDirectory = orientationDirectory;
    start(api, modelDirectory, String.join("+", languages), tesseract.OEM_LSTM_ONLY);
    api.SetPageSegMode(tesseract.PSM_AUTO);
  }

  private static void start(TessBaseAPI api, Path directory, String languages, int mode) {
    if (api.Init(directory.toString(), languages, mode) != 0) {
      api.close();
      throw new IllegalStateException(
          "the models '" + languages + "' in " + directory + " cannot be loaded");
    }
    api.SetVariable("debug_file", NOWHERE);
  }

  /**
   * Recognizes a page.
   *
   * @throws RecognitionTimeoutException if it takes longer than allowed
   */
  List<RecognizedWord> recognize(GrayImage image, double dotsPerInch, Duration limit) {
    return recognize(image, dotsPerInch, limit, tesseract.PSM_AUTO);
  }

  /**
   * Recognizes a page as one block of text, without looking for its layout.
   *
   * @throws RecognitionTimeoutException if it takes longer than allowed
   */
  List<RecognizedWord> recognizeBlock(GrayImage image, double dotsPerInch, Duration limit) {
    api.SetPageSegMode(tesseract.PSM_SINGLE_BLOCK);
    try {
      return recognize(image, dotsPerInch, limit, tesseract.PSM_SINGLE_BLOCK);
    } finally {
      api.SetPageSegMode(tesseract.PSM_AUTO);
    }
  }

  private List<RecognizedWord> recognize(
      GrayImage image, double dotsPerInch, Duration limit, int mode) {
    long end = System.nanoTime() + limit.toNanos();
    show(api, image, dotsPerInch);
    try (ETEXT_DESC monitor = new ETEXT_DESC()) {
      monitor.set_deadline_msecs((int) Math.max(1, Math.min(limit.toMillis(), 86_400_000)));
      int failed = api.Recognize(monitor);
      if (monitor.deadline_exceeded()) {
        throw new RecognitionTimeoutException();
      }
      return failed == 0 ? lookAgain(words(), image, dotsPerInch, end, mode) : List.of();
    } finally {
      api.Clear();
    }
  }

  private List<RecognizedWord> lookAgain(
      List<RecognizedWord> words, GrayImage image, double dotsPerInch, long end, int mode) {
    if (!SecondLook.wanted(words)) {
      return words;
    }
    SecondLook look = new SecondLook(words, image.blackAndWhite());
    show(api, look.image(), dotsPerInch);
    api.SetPageSegMode(tesseract.PSM_SINGLE_LINE);
    try {
      return look.read(this::line, end);
    } finally {
      api.SetPageSegMode(mode);
    }
  }

  private List<RecognizedWord> line(int left, int top, int right, int bottom) {
    api.SetRectangle(left, top, right - left, bottom - top);
    return api.Recognize(null) == 0 ? words() : List.of();
  }

  private static void show(TessBaseAPI api, GrayImage image, double dotsPerInch) {
    api.SetImage(image.pixels(), image.width(), image.height(), 1, image.width());
    api.SetSourceResolution((int) Math.round(dotsPerInch));
  }

  private List<RecognizedWord> words() {
    List<RecognizedWord> words = new ArrayList<>();
    try (ResultIterator iterator = api.GetIterator()) {
      if (iterator == null || iterator.isNull()) {
        return words;
      }
      do {
        if (!iterator.Empty(tesseract.RIL_WORD)) {
          add(iterator, words);
        }
      } while (iterator.Next(tesseract.RIL_WORD));
    }
    return words;
  }

  private static void add(ResultIterator iterator, List<RecognizedWord> words) {
    String text = "";
    BytePointer utf8 = iterator.GetUTF8Text(tesseract.RIL_WORD);
    if (utf8 != null && !utf8.isNull()) {
      text = utf8.getString(StandardCharsets.UTF_8).strip();
      tesseract.TessDeleteText(utf8);
    }
    int[] left = new int[1];
    int[] top = new int[1];
    int[] right = new int[1];
    int[] bottom = new int[1];
    if (text.isEmpty() || !iterator.BoundingBox(tesseract.RIL_WORD, left, top, right, bottom)) {
      return;
    }
    float[] row = new float[1];
    float[] descenders = new float[1];
    float[] ascenders = new float[1];
    iterator.RowAttributes(row, descenders, ascenders);
    words.add(
        new RecognizedWord(
            text,
            left[0],
            top[0],
            right[0],
            bottom[0],
            baseline(iterator, left[0], right[0], bottom[0]),
            row[0] > 0 ? row[0] : bottom[0] - top[0],
            iterator.Confidence(tesseract.RIL_WORD) / 100));
  }

  private static double baseline(ResultIterator iterator, int left, int right, int bottom) {
    int[] x1 = new int[1];
    int[] y1 = new int[1];
    int[] x2 = new int[1];
    int[] y2 = new int[1];
    if (!iterator.Baseline(tesseract.RIL_TEXTLINE, x1, y1, x2, y2) || x2[0] == x1[0]) {
      return bottom;
    }
    double middle = (left + right) / 2.0;
    return y1[0] + (y2[0] - y1[0]) * (middle - x1[0]) / (x2[0] - x1[0]);
  }

  /** The clockwise quarter turns that put a page upright, if they can be told. */
  OptionalInt quartersToUpright(GrayImage image, double dotsPerInch) {
    if (orientation == null) {
      orientation = new TessBaseAPI();
      start(
          orientation, orientationDirectory, ModelFiles.ORIENTATION, tesseract.OEM_TESSERACT_ONLY);
      orientation.SetPageSegMode(tesseract.PSM_OSD_ONLY);
    }
    show(orientation, image, dotsPerInch);
    try (IntPointer degrees = new IntPointer(1);
        FloatPointer confidence = new FloatPointer(1);
        FloatPointer scriptConfidence = new FloatPointer(1);
        PointerPointer<BytePointer> script = new PointerPointer<>(1)) {
      boolean told =
          orientation.DetectOrientationScript(degrees, confidence, script, scriptConfidence);
      return told && confidence.get() >= MIN_ORIENTATION_CONFIDENCE
          ? OptionalInt.of(Math.floorMod(-degrees.get() / 90, 4))
          : OptionalInt.empty();
    } finally {
      orientation.Clear();
    }
  }

  @Override
  public void close() {
    api.End();
    api.close();
    if (orientation != null) {
      orientation.End();
      orientation.close();
    }
  }
}
