package io.github.ocr4j.convert.internal.conversion;

import io.github.ocr4j.markdown.MarkdownWriter;
import io.github.ocr4j.markdown.option.Layout;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The directories for pages and for images. They are one, except for the Maven site, which reads
 * pages from {@code markdown} and everything else from {@code resources}.
 */
public final class OutputRoots {
  private final Path outputDirectory;
  private final String pages;
  private final String images;
  private final Charset encoding;

  /** Divides an output directory. */
  public OutputRoots(Path outputDirectory, Layout layout, Charset encoding) {
    this.outputDirectory = outputDirectory;
    this.pages = layout == Layout.MAVEN_SITE ? "markdown/" : "";
    this.encoding = encoding;
    this.images = layout == Layout.MAVEN_SITE ? "resources/" : "";
  }

  /** The directory that holds both. */
  public Path outputDirectory() {
    return outputDirectory;
  }

  MarkdownWriter writer() {
    return new MarkdownWriter(
        outputDirectory.resolve(pages), outputDirectory.resolve(images), encoding);
  }

  /**
   * Reads a page.
   *
   * @param output relative to the output directory
   * @throws IOException if it cannot be read or is not encoded as expected
   */
  public String read(String output) throws IOException {
    return Files.readString(resolve(output), encoding);
  }

  /** A page's path relative to the output directory. */
  String pageOutput(String path) {
    return pages + path;
  }

  /** An image's path relative to the output directory. */
  String imageOutput(String path) {
    return images + path;
  }

  /**
   * Where an output is.
   *
   * @param output relative to the output directory
   */
  public Path resolve(String output) {
    return outputDirectory.resolve(output);
  }

  /**
   * Where a site finds an image that a page links to: it lays one root over the other.
   *
   * @param link relative to the page
   */
  public Path imageBeside(Path page, String link) {
    Path linked = outputDirectory.resolve(pages).relativize(page.resolveSibling(link));
    return outputDirectory.resolve(images).resolve(linked).normalize();
  }
}
