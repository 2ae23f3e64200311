package io.github.ocr4j.document;

import java.util.Arrays;
import java.util.Optional;

/**
 * The first bytes of the commonest documents. Tika would answer the same, but tries some hundred
 * patterns and allocates a megabyte for each document.
 */
enum Signature {
  PDF("application/pdf", '%', 'P', 'D', 'F', '-'),
  PNG("image/png", 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'),
  JPEG("image/jpeg", 0xFF, 0xD8, 0xFF);

  static final int LENGTH = 8;

  private final String mediaType;
  private final byte[] bytes;

  Signature(String mediaType, int... bytes) {
    this.mediaType = mediaType;
    this.bytes = new byte[bytes.length];
    for (int i = 0; i < bytes.length; i++) {
      this.bytes[i] = (byte) bytes[i];
    }
  }

  static Optional<String> mediaType(byte[] start) {
    return Arrays.stream(values())
        .filter(signature -> signature.matches(start))
        .map(signature -> signature.mediaType)
        .findFirst();
  }

  private boolean matches(byte[] start) {
    return start.length >= bytes.length
        && Arrays.equals(bytes, 0, bytes.length, start, 0, bytes.length);
  }
}
