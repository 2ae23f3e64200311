package io.github.ocr4j.convert.internal.disk;

import java.io.ByteArrayInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.UUID;

/**
 * Writes files that are either there with all their bytes or not there at all. Thread-safe. An
 * interrupt does not stop a write: what is written may have been paid for.
 */
public final class AtomicFiles {
  /** The ending of files that are being written; after a kill they stay behind. */
  public static final String TEMPORARY_SUFFIX = ".tmp";

  private AtomicFiles() {}

  /**
   * Writes a file by way of a temporary one beside it, and waits until the disk has it.
   *
   * @throws IOException if it cannot be written; nothing is left behind then
   */
  public static void write(Path target, byte[] bytes) throws IOException {
    Path folder = target.toAbsolutePath().getParent();
    Files.createDirectories(folder);
    Path temporary = folder.resolve("." + UUID.randomUUID() + TEMPORARY_SUFFIX);
    try {
      copyThrough(new ByteArrayInputStream(bytes), temporary);
      move(temporary, target);
      syncFolder(folder);
    } finally {
      Files.deleteIfExists(temporary);
    }
  }

  /**
   * Writes a file whose name is the digest of its content. One that is there already is replaced,
   * in case it was damaged.
   *
   * @throws IOException if it cannot be read or written; nothing is left behind then
   */
  public static String writeNamedByContent(Path folder, InputStream content, MessageDigest digest)
      throws IOException {
    Files.createDirectories(folder);
    Path temporary = folder.resolve("." + UUID.randomUUID() + TEMPORARY_SUFFIX);
    try {
      copyThrough(new DigestInputStream(content, digest), temporary);
      String name = HexFormat.of().formatHex(digest.digest());
      move(temporary, folder.resolve(name));
      syncFolder(folder);
      return name;
    } finally {
      Files.deleteIfExists(temporary);
    }
  }

  private static void copyThrough(InputStream in, Path file) throws IOException {
    try (FileOutputStream out = new FileOutputStream(file.toFile())) {
      in.transferTo(out);
      out.getFD().sync();
    }
  }

  private static void move(Path temporary, Path target) throws IOException {
    try {
      Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(temporary, target, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /** Makes the new name itself durable; systems that cannot open a directory do without. */
  private static void syncFolder(Path folder) {
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    } catch (IOException notSupported) {
      return;
    }
  }
}
