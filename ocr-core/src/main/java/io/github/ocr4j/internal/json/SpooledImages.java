package io.github.ocr4j.internal.json;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The images of one response, taken out of its JSON while it is read: small ones in memory, large
 * ones in files. One thread at a time.
 */
public final class SpooledImages {
  private static final String REFERENCE = "image:";

  private final Optional<Path> directory;
  private final long threshold;
  private final Map<String, Spooled> images = new HashMap<>();
  private final List<Path> files = new ArrayList<>();
  private int count;

  /**
   * An image as it was read.
   *
   * @param bytes its bytes, if in memory
   * @param file its file, if on disk
   * @param beginning what came, if it was not base64
   */
  public record Spooled(Optional<byte[]> bytes, Optional<Path> file, String beginning) {}

  /**
   * Starts empty.
   *
   * @param directory where files go; without one all images stay in memory
   * @param threshold images of more bytes go to files
   */
  public SpooledImages(Optional<Path> directory, long threshold) {
    this.directory = directory;
    this.threshold = threshold;
  }

  Base64Spool start() {
    return new Base64Spool(this);
  }

  boolean belongsInFile(long size) {
    return directory.isPresent() && size > threshold;
  }

  Path newFile() throws IOException {
    Path parent = Files.createDirectories(directory.orElseThrow());
    Path file = Files.createTempFile(parent, "image-", ".bin");
    files.add(file);
    return file;
  }

  String add(Spooled image) {
    String reference = REFERENCE + count++;
    images.put(reference, image);
    return reference;
  }

  /**
   * Takes an image out.
   *
   * @param reference what stands in the JSON in place of the image
   */
  public Spooled get(String reference) {
    Spooled image = images.remove(reference);
    return image == null ? new Spooled(Optional.empty(), Optional.empty(), reference) : image;
  }

  /** Deletes the files: the response could not be read to its end. */
  public void discard() {
    for (Path file : files) {
      try {
        Files.deleteIfExists(file);
      } catch (IOException e) {
        // It lies in the caller's directory of images; nothing refers to it.
      }
    }
    files.clear();
    images.clear();
  }
}
