package io.github.ocr4j.convert.internal.disk;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Directories in which other processes write and delete at the same time: what vanishes meanwhile
 * is passed over, and so are files that are only being written.
 */
public final class FileTree {
  private FileTree() {}

  /**
   * The files of a directory and of those below it.
   *
   * @param root may be missing
   * @return the size of each in bytes
   * @throws IOException if the disk fails
   */
  public static SortedMap<Path, Long> files(Path root) throws IOException {
    Walk walk = new Walk(Instant.MIN);
    Files.walkFileTree(root, walk);
    return walk.files;
  }

  /**
   * Deletes a directory: its files from the last name to the first, then what is empty.
   *
   * @param root may be missing
   * @param leftBefore files that are half written and older than this were left by a kill, and go
   *     too
   * @throws IOException if the disk fails
   */
  public static void delete(Path root, Instant leftBefore) throws IOException {
    Walk walk = new Walk(leftBefore);
    Files.walkFileTree(root, walk);
    for (Path file : walk.files.keySet().stream().sorted(Comparator.reverseOrder()).toList()) {
      Files.deleteIfExists(file);
    }
    for (Path directory : walk.directories) {
      try {
        Files.deleteIfExists(directory);
      } catch (DirectoryNotEmptyException somebodyWrites) {
        continue;
      }
    }
  }

  private static final class Walk extends SimpleFileVisitor<Path> {
    private final SortedMap<Path, Long> files = new TreeMap<>();
    private final List<Path> directories = new ArrayList<>();
    private final Instant leftBefore;

    Walk(Instant leftBefore) {
      this.leftBefore = leftBefore;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      if (attributes.isRegularFile() && !isBeingWritten(file, attributes)) {
        files.put(file, attributes.size());
      }
      return FileVisitResult.CONTINUE;
    }

    private boolean isBeingWritten(Path file, BasicFileAttributes attributes) {
      return file.toString().endsWith(AtomicFiles.TEMPORARY_SUFFIX)
          && !attributes.lastModifiedTime().toInstant().isBefore(leftBefore);
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
      return passOver(failure);
    }

    /** Deeper directories come before those that hold them. */
    @Override
    public FileVisitResult postVisitDirectory(Path directory, IOException failure)
        throws IOException {
      directories.add(directory);
      return failure == null ? FileVisitResult.CONTINUE : passOver(failure);
    }

    private static FileVisitResult passOver(IOException failure) throws IOException {
      if (failure instanceof NoSuchFileException) {
        return FileVisitResult.CONTINUE;
      }
      throw failure;
    }
  }
}
