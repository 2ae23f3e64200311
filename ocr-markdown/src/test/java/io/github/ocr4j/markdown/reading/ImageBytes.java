package io.github.ocr4j.markdown.reading;

import io.github.ocr4j.model.ImageContent;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Tells images apart by their bytes. */
final class ImageBytes {
  private static final int SHORTEST = 26;

  private ImageBytes() {}

  static boolean areThere(ImageContent content) {
    try {
      return !(content instanceof ImageContent.Undecodable) && content.size() >= SHORTEST;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String hash(ImageContent content) {
    try (InputStream in = content.open()) {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(in.readAllBytes());
      return HexFormat.of().formatHex(digest).substring(0, 16);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
