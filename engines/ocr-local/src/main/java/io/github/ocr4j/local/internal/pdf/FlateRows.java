package io.github.ocr4j.local.internal.pdf;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.zip.InflaterInputStream;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/**
 * Unpacks a bitmap of bytes row by row, so that one of a hundred megapixels needs no more memory
 * than two of its rows.
 */
final class FlateRows implements Closeable {
  private static final int NO_PREDICTOR = 1;
  private static final int FIRST_PNG_PREDICTOR = 10;

  private final InputStream unpacked;
  private final boolean isPredicted;
  private final int pixelBytes;
  private byte[] row;
  private byte[] last;

  private FlateRows(InputStream unpacked, boolean isPredicted, int width, int pixelBytes) {
    this.unpacked = unpacked;
    this.isPredicted = isPredicted;
    this.pixelBytes = pixelBytes;
    this.row = new byte[width * pixelBytes];
    this.last = new byte[row.length];
  }

  /** Whether this class can unpack a bitmap. */
  static boolean isReadable(PDImageXObject image) throws IOException {
    int predictor = predictor(image);
    return image.getStream().getFilters().equals(List.of(COSName.FLATE_DECODE))
        && image.getBitsPerComponent() == Byte.SIZE
        && (predictor == NO_PREDICTOR || predictor >= FIRST_PNG_PREDICTOR && hasFittingRows(image));
  }

  /** Begins with the first row of a bitmap that it can unpack. */
  static FlateRows of(PDImageXObject image) throws IOException {
    return new FlateRows(
        new InflaterInputStream(image.getStream().getCOSObject().createRawInputStream()),
        predictor(image) >= FIRST_PNG_PREDICTOR,
        image.getWidth(),
        image.getColorSpace().getNumberOfComponents());
  }

  private static int predictor(PDImageXObject image) {
    return parameters(image).getInt(COSName.PREDICTOR, NO_PREDICTOR);
  }

  private static COSDictionary parameters(PDImageXObject image) {
    return image.getCOSObject().getDictionaryObject(COSName.DECODE_PARMS, COSName.DP)
            instanceof COSDictionary parameters
        ? parameters
        : new COSDictionary();
  }

  private static boolean hasFittingRows(PDImageXObject image) throws IOException {
    COSDictionary parameters = parameters(image);
    return parameters.getInt(COSName.COLUMNS, 1) == image.getWidth()
        && parameters.getInt(COSName.COLORS, 1) == image.getColorSpace().getNumberOfComponents()
        && parameters.getInt(COSName.BITS_PER_COMPONENT, Byte.SIZE) == Byte.SIZE;
  }

  /** The bytes of the next row; they are valid until the one after it is read. */
  byte[] next() throws IOException {
    byte[] read = last;
    last = row;
    row = read;
    int predictor = isPredicted ? unpacked.read() : 0;
    if (unpacked.readNBytes(row, 0, row.length) < row.length) {
      throw new EOFException("the bitmap is cut off");
    }
    restore(predictor);
    return row;
  }

  /** Each byte is stored as the difference from a guess, as in PNG files. */
  private void restore(int predictor) throws IOException {
    switch (predictor) {
      case 0 -> {}
      case 1 -> {
        for (int i = pixelBytes; i < row.length; i++) {
          row[i] += row[i - pixelBytes];
        }
      }
      case 2 -> {
        for (int i = 0; i < row.length; i++) {
          row[i] += last[i];
        }
      }
      case 3 -> {
        for (int i = 0; i < row.length; i++) {
          int left = i < pixelBytes ? 0 : row[i - pixelBytes] & 0xff;
          row[i] += (byte) ((left + (last[i] & 0xff)) / 2);
        }
      }
      case 4 -> restoreBySlope();
      default -> throw new IOException("the bitmap is damaged");
    }
  }

  private void restoreBySlope() {
    for (int i = 0; i < Math.min(pixelBytes, row.length); i++) {
      row[i] += last[i];
    }
    for (int i = pixelBytes; i < row.length; i++) {
      int left = row[i - pixelBytes] & 0xff;
      row[i] += (byte) paeth(left, last[i] & 0xff, last[i - pixelBytes] & 0xff);
    }
  }

  /** The one of three neighbours nearest to what their slope predicts. */
  private static int paeth(int left, int above, int aboveLeft) {
    int toLeft = Math.abs(above - aboveLeft);
    int toAbove = Math.abs(left - aboveLeft);
    int toAboveLeft = Math.abs(left + above - 2 * aboveLeft);
    if (toLeft <= toAbove && toLeft <= toAboveLeft) {
      return left;
    }
    return toAbove <= toAboveLeft ? above : aboveLeft;
  }

  @Override
  public void close() throws IOException {
    unpacked.close();
  }
}
