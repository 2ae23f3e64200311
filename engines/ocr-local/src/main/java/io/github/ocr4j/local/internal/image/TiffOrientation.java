package io.github.ocr4j.local.internal.image;

import java.io.IOException;
import javax.imageio.ImageReader;
import javax.imageio.plugins.tiff.BaselineTIFFTagSet;
import javax.imageio.plugins.tiff.TIFFDirectory;
import javax.imageio.plugins.tiff.TIFFField;

/** Finds out how a frame of a TIFF is to be looked at. */
final class TiffOrientation {
  private TiffOrientation() {}

  static Orientation of(ImageReader reader, int frame) throws IOException {
    TIFFField field =
        TIFFDirectory.createFromMetadata(reader.getImageMetadata(frame))
            .getTIFFField(BaselineTIFFTagSet.TAG_ORIENTATION);
    return field == null ? Orientation.UPRIGHT : Orientation.of(field.getAsInt(0));
  }
}
