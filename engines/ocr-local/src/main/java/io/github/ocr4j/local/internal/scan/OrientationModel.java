package io.github.ocr4j.local.internal.scan;

import java.nio.file.Path;
import java.util.OptionalInt;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.javacpp.PointerPointer;
import org.bytedeco.tesseract.TessBaseAPI;
import org.bytedeco.tesseract.global.tesseract;

/** Tells by the shapes of letters which side of a page is up. Not thread-safe. */
final class OrientationModel implements AutoCloseable {
  /** An orientation of which Tesseract is less sure is none; its scale has no unit. */
  private static final float MIN_CONFIDENCE = 2;

  private final TessBaseAPI api;

  OrientationModel(Path directory) {
    api = Tesseract.start(directory, ModelFiles.ORIENTATION, tesseract.OEM_TESSERACT_ONLY);
    api.SetPageSegMode(tesseract.PSM_OSD_ONLY);
  }

  /** The clockwise quarter turns that put a page upright, if they can be told. */
  OptionalInt quartersToUpright(GrayImage image, double dotsPerInch) {
    Tesseract.show(api, image, dotsPerInch);
    try (IntPointer degrees = new IntPointer(1);
        FloatPointer confidence = new FloatPointer(1);
        FloatPointer scriptConfidence = new FloatPointer(1);
        PointerPointer<BytePointer> script = new PointerPointer<>(1)) {
      boolean isTold = api.DetectOrientationScript(degrees, confidence, script, scriptConfidence);
      return isTold && confidence.get() >= MIN_CONFIDENCE
          ? OptionalInt.of(Math.floorMod(-degrees.get() / 90, 4))
          : OptionalInt.empty();
    } finally {
      api.Clear();
    }
  }

  @Override
  public void close() {
    api.End();
    api.close();
  }
}
