package io.github.ocr4j.document;

import io.github.ocr4j.exception.DocumentException;
import io.github.ocr4j.exception.DocumentException.Reason;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteOrder;
import java.util.HashSet;
import java.util.Set;
import javax.imageio.stream.FileImageInputStream;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/** Counts the frames of TIFF and BigTIFF files by following their directories. */
final class TiffFrames {
  /** A file with more frames is refused: it is a mistake or an attack. */
  private static final int MAX_FRAMES = 10_000;

  private static final int CLASSIC = 42;
  private static final int BIG = 43;
  private static final int HEADER_LENGTH = 4;

  private TiffFrames() {}

  static boolean isTiff(Document.WithContent document) throws IOException {
    try (InputStream in = document.open()) {
      byte[] start = in.readNBytes(HEADER_LENGTH);
      return start.length == HEADER_LENGTH
          && (start[0] == 'I' && start[1] == 'I' && isVersion(start[2]) && start[3] == 0
              || start[0] == 'M' && start[1] == 'M' && start[2] == 0 && isVersion(start[3]));
    }
  }

  private static boolean isVersion(int number) {
    return number == CLASSIC || number == BIG;
  }

  /** Gives at least 1: the decoder of a damaged file says better what is wrong with it. */
  static int count(Document.WithContent document) throws IOException {
    try (InputStream content = document.open();
        ImageInputStream in = seekable(document, content)) {
      int frames = directories(in);
      if (frames > MAX_FRAMES) {
        throw new DocumentException(
            Reason.TOO_LARGE,
            document.name() + " has more than " + MAX_FRAMES + " frames: split it");
      }
      return Math.max(1, frames);
    }
  }

  private static ImageInputStream seekable(Document.WithContent document, InputStream content)
      throws IOException {
    return document instanceof Document.LocalFile file
        ? new FileImageInputStream(file.path().toFile())
        : new MemoryCacheImageInputStream(content);
  }

  private static int directories(ImageInputStream in) throws IOException {
    Set<Long> seen = new HashSet<>();
    try {
      in.setByteOrder(in.readByte() == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
      in.readByte();
      boolean big = in.readUnsignedShort() == BIG;
      in.skipBytes(big ? 4 : 0);
      long next = offset(in, big);
      while (next > 0 && seen.size() <= MAX_FRAMES && seen.add(next)) {
        in.seek(next);
        long entries = big ? in.readLong() : in.readUnsignedShort();
        in.seek(in.getStreamPosition() + entries * (big ? 20 : 12));
        next = offset(in, big);
      }
    } catch (EOFException | IndexOutOfBoundsException cutOff) {
      return seen.size();
    }
    return seen.size();
  }

  private static long offset(ImageInputStream in, boolean big) throws IOException {
    return big ? in.readLong() : in.readUnsignedInt();
  }
}
