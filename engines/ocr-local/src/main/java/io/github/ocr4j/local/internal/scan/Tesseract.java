package io.github.ocr4j.local.internal.scan;

import io.github.ocr4j.local.internal.page.OutOfTimeException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.bytedeco.tesseract.ETEXT_DESC;
import org.bytedeco.tesseract.TessBaseAPI;
import org.bytedeco.tesseract.global.tesseract;

/** One instance of the recognizer. Not thread-safe: one thread at a time. */
final class Tesseract implements AutoCloseable {
  private static final String NULL_DEVICE =
      System.getProperty("os.name", "").startsWith("Windows") ? "NUL" : "/dev/null";

  /** The longest time that the native code can be told, in milliseconds. */
  private static final long MAX_MILLIS = 86_400_000;

  private final TessBaseAPI api;
  private final Path orientationDirectory;
  private Optional<OrientationModel> orientation = Optional.empty();

  Tesseract(Path modelDirectory, List<String> languages, Path orientationDirectory) {
    this.orientationDirectory = orientationDirectory;
    this.api = start(modelDirectory, String.join("+", languages), tesseract.OEM_LSTM_ONLY);
    api.SetPageSegMode(tesseract.PSM_AUTO);
  }

  static TessBaseAPI start(Path directory, String languages, int mode) {
    TessBaseAPI api = new TessBaseAPI();
    if (api.Init(directory.toString(), languages, mode) != 0) {
      api.close();
      throw new IllegalStateException(
          "the models '" + languages + "' in " + directory + " cannot be loaded");
    }
    api.SetVariable("debug_file", NULL_DEVICE);
    return api;
  }

  static void show(TessBaseAPI api, GrayImage image, double dotsPerInch) {
    api.SetImage(image.pixels(), image.width(), image.height(), 1, image.width());
    api.SetSourceResolution((int) Math.round(dotsPerInch));
  }

  /** Recognizes a page; what is probably dirt, an edge or sideways print is left out. */
  List<RecognizedWord> recognize(GrayImage image, double dotsPerInch, Duration limit) {
    return recognize(image, dotsPerInch, limit, tesseract.PSM_AUTO).stream()
        .filter(word -> !word.isDirt())
        .toList();
  }

  /** Recognizes a page as one block of text, without looking for its layout. */
  List<RecognizedWord> recognizeBlock(GrayImage image, double dotsPerInch, Duration limit) {
    return recognize(image, dotsPerInch, limit, tesseract.PSM_SINGLE_BLOCK);
  }

  private List<RecognizedWord> recognize(
      GrayImage image, double dotsPerInch, Duration limit, int segmentation) {
    long end = System.nanoTime() + limit.toNanos();
    api.SetPageSegMode(segmentation);
    show(api, image, dotsPerInch);
    try (ETEXT_DESC monitor = new ETEXT_DESC()) {
      monitor.set_deadline_msecs((int) Math.max(1, Math.min(limit.toMillis(), MAX_MILLIS)));
      int failed = api.Recognize(monitor);
      if (monitor.deadline_exceeded()) {
        throw new OutOfTimeException();
      }
      return failed == 0 ? again(WordResults.of(api), image, dotsPerInch, end) : List.of();
    } finally {
      api.Clear();
    }
  }

  /** Recognizes uncertain words again, each alone. */
  private List<RecognizedWord> again(
      List<RecognizedWord> words, GrayImage image, double dotsPerInch, long end) {
    if (words.stream().noneMatch(UncertainWords::isUncertain)) {
      return words;
    }
    UncertainWords uncertain = new UncertainWords(words, image.blackAndWhite());
    api.SetPageSegMode(tesseract.PSM_SINGLE_LINE);
    show(api, uncertain.image(), dotsPerInch);
    return uncertain.read(this::line, end);
  }

  private List<RecognizedWord> line(PixelBox box) {
    api.SetRectangle(box.left(), box.top(), box.width(), box.height());
    return api.Recognize(null) == 0 ? WordResults.of(api) : List.of();
  }

  /** The clockwise quarter turns that put a page upright, if they can be told. */
  OptionalInt quartersToUpright(GrayImage image, double dotsPerInch) {
    if (orientation.isEmpty()) {
      orientation = Optional.of(new OrientationModel(orientationDirectory));
    }
    return orientation.get().quartersToUpright(image, dotsPerInch);
  }

  @Override
  public void close() {
    api.End();
    api.close();
    orientation.ifPresent(OrientationModel::close);
  }
}
