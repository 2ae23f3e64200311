package io.github.ocr4j.convert.internal.manifest;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;

/**
 * A manifest on disk, beside the outputs it tells of: they are cleaned, moved and committed
 * together. It holds no times and no absolute paths, so it is the same on every machine.
 *
 * <p>Each source directory has a file of its own, because several executions may write below one
 * output directory, also at the same time.
 */
public final class ManifestFile {
  /** The directory below the output directory; site generators ignore names with a dot. */
  public static final String DIRECTORY = ".ocr4j";

  private static final String ENDING = ".json";

  private final Path file;

  private ManifestFile(Path file) {
    this.file = file;
  }

  /**
   * The manifest of a source directory.
   *
   * @return the file, which may not exist yet
   */
  public static ManifestFile of(Path sourceDirectory, Path outputDirectory) {
    String relative = relative(sourceDirectory, outputDirectory);
    Path name = sourceDirectory.getFileName();
    String readable =
        (name == null ? "root" : name.toString()).replaceAll("[^A-Za-z0-9._-]", "_") + "-";
    return new ManifestFile(
        outputDirectory.resolve(DIRECTORY).resolve(readable + hash(relative) + ENDING));
  }

  /**
   * What the file is called, without its ending.
   *
   * @return unique for a source directory among all that share an output directory
   */
  public String name() {
    String name = file.getFileName().toString();
    return name.substring(0, name.length() - ENDING.length());
  }

  /**
   * Reads it.
   *
   * @return an empty manifest if there is none or it is damaged: then everything is made again
   */
  public Manifest read() {
    if (!Files.isRegularFile(file)) {
      return Manifest.of(Map.of(), "");
    }
    try (InputStream content = Files.newInputStream(file)) {
      return ManifestJson.read(content);
    } catch (IOException e) {
      return Manifest.of(Map.of(), "");
    }
  }

  /**
   * Writes it, so that a reader sees the old or the new one and nothing between.
   *
   * @throws IOException if it cannot be written
   */
  public void write(Manifest manifest) throws IOException {
    Files.createDirectories(file.getParent());
    Path draft = Files.createTempFile(file.getParent(), "manifest", ".tmp");
    try {
      try (OutputStream content = new BufferedOutputStream(Files.newOutputStream(draft))) {
        ManifestJson.write(manifest, content);
      }
      Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(draft);
    }
  }

  private static String relative(Path sourceDirectory, Path outputDirectory) {
    try {
      return outputDirectory.relativize(sourceDirectory).toString().replace('\\', '/');
    } catch (IllegalArgumentException otherDrive) {
      return sourceDirectory.toString();
    }
  }

  private static String hash(String text) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      byte[] bytes = digest.digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(bytes, 0, 4);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
