package io.github.ocr4j.markdown.internal.context;

import io.github.ocr4j.markdown.document.SourceInfo;
import io.github.ocr4j.markdown.internal.path.LinkDestinations;
import io.github.ocr4j.markdown.internal.path.SafeNames;
import io.github.ocr4j.markdown.option.Layout;
import io.github.ocr4j.markdown.option.MarkdownOptions;

/** Where the files of one document go. */
public final class OutputPaths {
  private final MarkdownOptions options;
  private final String name;
  private final String imagesDirectory;
  private final String imagesLink;

  public OutputPaths(MarkdownOptions options, SourceInfo source) {
    this.options = options;
    this.name = source.outputName();
    this.imagesDirectory = imagesDirectory();
    this.imagesLink = options.imagesPath().map(this::linkPrefix).orElseGet(this::wayToImages);
  }

  private String wayToImages() {
    String way = LinkDestinations.relative(main(), imagesDirectory + "x");
    return way.substring(0, way.length() - 1);
  }

  /** The file to open first. */
  public String main() {
    return options.layout() == Layout.BUNDLE ? name + "/index.md" : name + ".md";
  }

  /** A file of a document that is split. */
  public String part(String partName) {
    return options.layout() == Layout.BUNDLE
        ? name + "/" + partName + ".md"
        : name + "-" + partName + ".md";
  }

  /** An image's file, relative to the root of images. */
  public String image(String fileName) {
    return imagesDirectory + fileName;
  }

  /** The link from any text file of the document to an image; they are all in one directory. */
  public String linkToImage(String fileName) {
    return imagesLink + LinkDestinations.encode(fileName);
  }

  private String linkPrefix(String configured) {
    String named = configured.replace("{name}", LinkDestinations.encode(name));
    boolean template = named.contains("{{");
    String prefix = template ? named : LinkDestinations.destination(named);
    return prefix.isEmpty() || prefix.endsWith("/") ? prefix : prefix + "/";
  }

  private String imagesDirectory() {
    String preset = options.layout() == Layout.BUNDLE ? "{name}/images" : "images/{name}";
    String directory = options.imagesDirectory().orElse(preset).replace("{name}", name);
    String safe = SafeNames.relativePath(directory, "");
    return safe.isEmpty() ? "" : safe + "/";
  }
}
