package io.github.ocr4j.local.internal.scan;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;

/** Puts the models of the wanted languages into one directory, as Tesseract wants them. */
final class ModelFiles {
  static final String ENDING = ".traineddata";

  /** Tells orientation and script. */
  static final String ORIENTATION = "osd";

  static final String SHIPPED = "eng";

  private ModelFiles() {}

  /** A directory with the models of all languages and the one for orientation. */
  static Path directory(List<String> languages, Optional<Path> tessdata, Path cache)
      throws IOException {
    Path shipped = orientationDirectory(cache);
    unpack(SHIPPED, shipped);
    unpack(ORIENTATION, shipped);
    if (tessdata.isEmpty()) {
      return shipped;
    }
    if (hasAll(tessdata.get(), languages)) {
      return tessdata.get();
    }
    Path merged = Files.createDirectories(cache.resolve("tessdata-" + hash(tessdata.get())));
    for (String language : languages) {
      Path own = tessdata.get().resolve(language + ENDING);
      copy(Files.isReadable(own) ? own : shipped.resolve(language + ENDING), merged);
    }
    return merged;
  }

  /** The directory that holds the model for orientation. */
  static Path orientationDirectory(Path cache) {
    return cache.resolve("tessdata");
  }

  private static boolean hasAll(Path directory, List<String> languages) {
    return languages.stream().allMatch(l -> Files.isReadable(directory.resolve(l + ENDING)));
  }

  private static String hash(Path directory) {
    return Integer.toHexString(directory.toAbsolutePath().normalize().toString().hashCode());
  }

  private static void copy(Path file, Path directory) throws IOException {
    Path target = directory.resolve(file.getFileName());
    if (!Files.exists(target) || Files.size(target) != Files.size(file)) {
      try (InputStream in = Files.newInputStream(file)) {
        write(in, target);
      }
    }
  }

  private static void unpack(String language, Path directory) throws IOException {
    Path target = directory.resolve(language + ENDING);
    if (Files.exists(target)) {
      return;
    }
    Files.createDirectories(directory);
    ClassLoader loader = ModelFiles.class.getClassLoader();
    try (InputStream in = loader.getResourceAsStream("tessdata/" + language + ENDING)) {
      if (in == null) {
        throw new IOException("the model " + language + ENDING + " is not on the class path");
      }
      write(in, target);
    }
  }

  /** Another process may do the same at the same time; either result is good. */
  private static void write(InputStream in, Path target) throws IOException {
    Path unfinished = Files.createTempFile(target.getParent(), "model", ".part");
    try {
      Files.copy(in, unfinished, StandardCopyOption.REPLACE_EXISTING);
      try {
        Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE);
      } catch (AtomicMoveNotSupportedException e) {
        Files.move(unfinished, target, StandardCopyOption.REPLACE_EXISTING);
      }
    } finally {
      Files.deleteIfExists(unfinished);
    }
  }
}
