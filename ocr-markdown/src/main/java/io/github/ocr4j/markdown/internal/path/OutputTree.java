package io.github.ocr4j.markdown.internal.path;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.UUID;

/**
 * Files below a root, which no link leads out of. They appear whole or not at all, and one that has
 * the right bytes already is not touched.
 */
public final class OutputTree {
  private static final int BUFFER = 64 * 1024;

  /** Where a file's bytes come from. */
  public interface Content {
    /** Starts again from the first byte. */
    InputStream open() throws IOException;
  }

  private final Path root;

  public OutputTree(Path root) {
    this.root = root;
  }

  /** Writes a file; the path is relative to the root, and the content is opened more than once. */
  public Path write(String path, Content content) throws IOException {
    Path target = safeTarget(path);
    if (isUpToDate(target, content)) {
      return target;
    }
    Path temporary = target.resolveSibling(".ocr4j-" + UUID.randomUUID() + ".tmp");
    try {
      try (InputStream in = content.open()) {
        Files.copy(in, temporary);
      }
      move(temporary, target);
    } finally {
      Files.deleteIfExists(temporary);
    }
    return target;
  }

  /** Creates the directories on the way, and follows no link below the root. */
  private Path safeTarget(String path) throws IOException {
    Files.createDirectories(root);
    Path directory = root.toRealPath();
    String[] segments = path.split("/");
    for (int i = 0; i < segments.length - 1; i++) {
      directory = directory.resolve(segments[i]);
      refuseLink(directory, path);
      if (!Files.isDirectory(directory, LinkOption.NOFOLLOW_LINKS)) {
        createDirectory(directory);
      }
    }
    Path target = directory.resolve(segments[segments.length - 1]);
    refuseLink(target, path);
    if (Files.isDirectory(target, LinkOption.NOFOLLOW_LINKS)) {
      throw new IOException("there is a directory where a file is needed: " + target);
    }
    return target;
  }

  private static void createDirectory(Path directory) throws IOException {
    try {
      Files.createDirectory(directory);
    } catch (FileAlreadyExistsException e) {
      if (!Files.isDirectory(directory, LinkOption.NOFOLLOW_LINKS)) {
        throw new IOException("there is a file where a directory is needed: " + directory, e);
      }
    }
  }

  private static void refuseLink(Path path, String wanted) throws IOException {
    if (Files.isSymbolicLink(path)) {
      throw new IOException(
          "'"
              + wanted
              + "' is not written, because "
              + path
              + " is a symbolic link that may lead out of the output directory; remove the link");
    }
  }

  private static boolean isUpToDate(Path target, Content content) throws IOException {
    if (!Files.isRegularFile(target, LinkOption.NOFOLLOW_LINKS)) {
      return false;
    }
    try (InputStream wanted = content.open();
        InputStream present = Files.newInputStream(target)) {
      byte[] wantedBuffer = new byte[BUFFER];
      byte[] presentBuffer = new byte[BUFFER];
      int read;
      do {
        read = wanted.readNBytes(wantedBuffer, 0, BUFFER);
        if (read != present.readNBytes(presentBuffer, 0, BUFFER)
            || !Arrays.equals(wantedBuffer, 0, read, presentBuffer, 0, read)) {
          return false;
        }
      } while (read == BUFFER);
      return true;
    }
  }

  private static void move(Path temporary, Path target) throws IOException {
    try {
      Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(temporary, target, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
