package io.github.ocr4j.local.internal.image;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Finds out how a camera was held, from the notes that it wrote into the file. */
final class ExifOrientation {
  private static final byte[] EXIF = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] RIFF = "RIFF".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] WEBP_EXIF = "EXIF".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G'};
  private static final byte[] PNG_EXIF = "eXIf".getBytes(StandardCharsets.US_ASCII);
  private static final int JPEG = 0xffd8;
  private static final int APPLICATION_1 = 0xffe1;
  private static final int SCAN = 0xffda;
  private static final int LITTLE_ENDIAN = 0x4949;
  private static final int TAG = 0x0112;
  private static final int ENTRY_LENGTH = 12;

  private final ByteBuffer file;

  private ExifOrientation(byte[] content) {
    this.file = ByteBuffer.wrap(content);
  }

  /** The orientation of a JPEG, PNG or WebP file; upright if it says nothing or nonsense. */
  static Orientation of(byte[] content) {
    try {
      return Orientation.of(new ExifOrientation(content).tag());
    } catch (IndexOutOfBoundsException | IllegalArgumentException damaged) {
      return Orientation.UPRIGHT;
    }
  }

  private int tag() {
    if ((file.getShort(0) & 0xffff) == JPEG) {
      return jpeg();
    }
    if (hasAt(0, RIFF)) {
      file.order(ByteOrder.LITTLE_ENDIAN);
      return chunks(12, 4, 8, WEBP_EXIF);
    }
    return hasAt(0, PNG) ? chunks(8, 0, 12, PNG_EXIF) : 0;
  }

  private int jpeg() {
    int at = 2;
    while (at + 4 < file.capacity()) {
      int marker = file.getShort(at) & 0xffff;
      if (marker == SCAN) {
        return 0;
      }
      if (marker == APPLICATION_1 && hasAt(at + 4, EXIF)) {
        return notes(at + 4 + EXIF.length);
      }
      at += 2 + (file.getShort(at + 2) & 0xffff);
    }
    return 0;
  }

  /**
   * Looks for a chunk among those that begin at a place: a name and a length, in one order or the
   * other, the content, and in PNG a checksum.
   */
  private int chunks(int start, int lengthAt, int overhead, byte[] name) {
    long at = start;
    while (at + 8 < file.capacity()) {
      int chunk = (int) at;
      if (hasAt(chunk + 4 - lengthAt, name)) {
        int content = chunk + 8;
        return notes(hasAt(content, EXIF) ? content + EXIF.length : content);
      }
      long length = file.getInt(chunk + lengthAt) & 0xffffffffL;
      boolean isPadded = lengthAt == 4 && length % 2 == 1;
      at += overhead + length + (isPadded ? 1 : 0);
    }
    return 0;
  }

  /** The notes have the structure of a TIFF file. */
  private int notes(int start) {
    ByteBuffer notes = file.slice(start, file.capacity() - start);
    notes.order(
        notes.getShort(0) == LITTLE_ENDIAN ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    int directory = notes.getInt(4);
    int entries = notes.getShort(directory) & 0xffff;
    for (int entry = 0; entry < entries; entry++) {
      int at = directory + 2 + entry * ENTRY_LENGTH;
      if ((notes.getShort(at) & 0xffff) == TAG) {
        return notes.getShort(at + 8) & 0xffff;
      }
    }
    return 0;
  }

  private boolean hasAt(int at, byte[] bytes) {
    return at + bytes.length <= file.capacity()
        && Arrays.equals(Arrays.copyOfRange(file.array(), at, at + bytes.length), bytes);
  }
}
