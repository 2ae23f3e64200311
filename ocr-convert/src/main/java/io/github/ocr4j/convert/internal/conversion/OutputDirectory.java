package io.github.ocr4j.convert.internal.conversion;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;

/** The directory of the outputs. Nothing outside it is ever touched. */
final class OutputDirectory {
  private final Path root;

  OutputDirectory(Path root) {
    this.root = root.normalize();
  }

  boolean hasAll(Collection<String> outputs) {
    return !outputs.isEmpty() && outputs.stream().map(this::resolve).allMatch(Files::isRegularFile);
  }

  /** Deletes files and the directories that become empty by it. */
  void delete(Collection<String> outputs) throws IOException {
    for (String output : outputs) {
      Path file = resolve(output);
      Files.deleteIfExists(file);
      deleteEmpty(file.getParent());
    }
  }

  private void deleteEmpty(Path start) throws IOException {
    for (Path directory = start;
        directory.startsWith(root) && !directory.equals(root);
        directory = directory.getParent()) {
      try {
        Files.deleteIfExists(directory);
      } catch (DirectoryNotEmptyException e) {
        return;
      }
    }
  }

  /** Manifests are files that anyone may have edited. */
  private Path resolve(String output) {
    Path file = root.resolve(output).normalize();
    if (!file.startsWith(root) || file.equals(root)) {
      throw new IllegalArgumentException(
          "the manifest names '"
              + output
              + "', which is not below the output directory: delete the manifest");
    }
    return file;
  }
}
