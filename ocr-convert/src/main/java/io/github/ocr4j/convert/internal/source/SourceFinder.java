package io.github.ocr4j.convert.internal.source;

import io.github.ocr4j.convert.option.SourceFilter;
import java.io.IOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.function.Predicate;

/** Finds the documents below a directory, in an order that is the same on every system. */
public final class SourceFinder {
  private final Path directory;
  private final List<Path> ignored;

  /**
   * Looks below a directory.
   *
   * @param ignored directories whose files are never documents, such as the build's own output
   */
  public SourceFinder(Path directory, List<Path> ignored) {
    this.directory = directory;
    this.ignored = List.copyOf(ignored);
  }

  /**
   * Looks for documents.
   *
   * @return the documents, sorted by path
   * @throws IOException if a directory cannot be listed
   */
  public List<Source> find(SourceFilter filter) throws IOException {
    Predicate<Path> matcher = filter.matcher();
    List<Source> found = new ArrayList<>();
    Files.walkFileTree(
        directory,
        EnumSet.of(FileVisitOption.FOLLOW_LINKS),
        Integer.MAX_VALUE,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path visited, BasicFileAttributes attributes) {
            return ignored.contains(visited) && !visited.equals(directory)
                ? FileVisitResult.SKIP_SUBTREE
                : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            Path relative = directory.relativize(file);
            if (attributes.isRegularFile() && matcher.test(relative)) {
              found.add(
                  new Source(
                      relative.toString().replace('\\', '/'),
                      file,
                      attributes.size(),
                      attributes.lastModifiedTime()));
            }
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException failure)
              throws IOException {
            if (failure instanceof FileSystemLoopException) {
              return FileVisitResult.CONTINUE;
            }
            throw failure;
          }
        });
    found.sort(Comparator.comparing(Source::path));
    return found;
  }
}
