package io.github.ocr4j.local.internal.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.graphics.color.PDColorSpace;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/** The JPEG file inside a PDF, if every viewer shows it as the page does. */
final class PlainJpeg {
  private PlainJpeg() {}

  static Optional<byte[]> of(PDImageXObject image) throws IOException {
    if (!isPlain(image)) {
      return Optional.empty();
    }
    try (InputStream file = image.getStream().createInputStream(List.of("DCTDecode", "DCT"))) {
      return Optional.of(file.readAllBytes());
    }
  }

  private static boolean isPlain(PDImageXObject image) throws IOException {
    List<COSName> filters = image.getStream().getFilters();
    if (filters.size() != 1
        || !filters.get(0).equals(COSName.DCT_DECODE)
            && !filters.get(0).equals(COSName.DCT_DECODE_ABBREVIATION)) {
      return false;
    }
    PDColorSpace colors = image.getColorSpace();
    return colors.getNumberOfComponents() != 4
        && !colors.getName().equals("Indexed")
        && !colors.getName().equals("Separation")
        && image.getCOSObject().getItem(COSName.SMASK) == null
        && image.getCOSObject().getItem(COSName.MASK) == null
        && image.getDecode() == null;
  }
}
