package io.github.ocr4j.local.internal.office.web;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Tells the encoding of a text: UTF-8 or UTF-16, else the common one of western files. */
final class TextDecoder {
  static final Charset WESTERN = Charset.forName("windows-1252");

  /** So much of a file tells whether every second byte of it is zero. */
  private static final int SAMPLE = 4_096;

  private TextDecoder() {}

  static String decode(byte[] content) {
    Charset utf16 = utf16(content);
    return (utf16 == StandardCharsets.UTF_8 && !isUtf8(content)
            ? new String(content, WESTERN)
            : new String(content, utf16))
        .replace("\uFEFF", "")
        .replace("\u0000", "")
        .replace("\r\n", "\n")
        .replace('\r', '\n');
  }

  static boolean isUtf8(byte[] content) {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content));
      return true;
    } catch (CharacterCodingException other) {
      return false;
    }
  }

  private static Charset utf16(byte[] content) {
    if (content.length < 2) {
      return StandardCharsets.UTF_8;
    }
    int mark = (content[0] & 0xFF) << 8 | content[1] & 0xFF;
    return switch (mark) {
      case 0xFEFF -> StandardCharsets.UTF_16BE;
      case 0xFFFE -> StandardCharsets.UTF_16LE;
      default -> withoutMark(content);
    };
  }

  /** Most letters, and all blanks, of a text in UTF-16 have one byte that is zero. */
  private static Charset withoutMark(byte[] content) {
    int[] zeros = new int[2];
    int length = Math.min(SAMPLE, content.length);
    for (int i = 0; i < length; i++) {
      zeros[i % 2] += content[i] == 0 ? 1 : 0;
    }
    boolean bigEndian = zeros[0] > zeros[1];
    boolean utf16 = Math.max(zeros[0], zeros[1]) > length / 8 && Math.min(zeros[0], zeros[1]) == 0;
    if (!utf16) {
      return StandardCharsets.UTF_8;
    }
    return bigEndian ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE;
  }
}
