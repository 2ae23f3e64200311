package io.github.ocr4j.markdown.internal.path;

import java.util.Arrays;
import java.util.Optional;

/** Image formats that are told apart by their first bytes. */
public enum ImageType {
  /** JPEG. */
  JPEG("jpeg", 0xFF, 0xD8, 0xFF),
  /** PNG. */
  PNG("png", 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A),
  /** GIF. */
  GIF("gif", 'G', 'I', 'F', '8'),
  /** WebP: a RIFF container. */
  WEBP("webp", 'R', 'I', 'F', 'F', -1, -1, -1, -1, 'W', 'E', 'B', 'P'),
  /** TIFF, little endian. */
  TIFF("tiff", 'I', 'I', 42, 0),
  /** TIFF, big endian. */
  TIFF_BIG_ENDIAN("tiff", 'M', 'M', 0, 42),
  /** Windows bitmap. */
  BMP("bmp", 'B', 'M'),
  /** JPEG 2000 in its own container. */
  JPEG_2000("jp2", 0, 0, 0, 0x0C, 'j', 'P', ' ', ' '),
  /** AVIF: an ISO media file. */
  AVIF("avif", -1, -1, -1, -1, 'f', 't', 'y', 'p', 'a', 'v', 'i', 'f'),
  /** HEIC: an ISO media file. */
  HEIC("heic", -1, -1, -1, -1, 'f', 't', 'y', 'p', 'h', 'e', 'i', 'c');

  /** So many first bytes tell every format. */
  public static final int SIGNATURE_LENGTH = 12;

  private final String extension;
  private final int[] signature;

  ImageType(String extension, int... signature) {
    this.extension = extension;
    this.signature = signature;
  }

  /** The usual ending of such files, without a dot. */
  public String extension() {
    return extension;
  }

  /** The format of a file that begins with these bytes, if it is one of these. */
  public static Optional<ImageType> of(byte[] firstBytes) {
    return Arrays.stream(values()).filter(type -> type.matches(firstBytes)).findFirst();
  }

  private boolean matches(byte[] bytes) {
    if (bytes.length < signature.length) {
      return false;
    }
    for (int i = 0; i < signature.length; i++) {
      if (signature[i] >= 0 && (bytes[i] & 0xFF) != signature[i]) {
        return false;
      }
    }
    return true;
  }
}
