package io.github.ocr4j.markdown.reading;

import io.github.ocr4j.markdown.document.MarkdownAsset;
import io.github.ocr4j.markdown.document.MarkdownDocument;
import io.github.ocr4j.markdown.document.MarkdownFile;
import io.github.ocr4j.markdown.option.Flavour;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a converter made, as a reader sees it. */
final class Result implements Targets {
  private final Map<String, String> hashes = new HashMap<>();
  private final Flavour flavour;

  /**
   * Takes the images of a document.
   *
   * @param document what a converter made
   * @param flavour what it was made for
   */
  Result(MarkdownDocument document, Flavour flavour) {
    this.flavour = flavour;
    for (MarkdownAsset asset : document.assets()) {
      hashes.put(asset.link(), ImageBytes.hash(asset.content()));
    }
  }

  /**
   * Reads a file.
   *
   * @param file of the document
   * @return its pieces
   */
  List<Piece> read(MarkdownFile file) {
    return MarkdownReader.read(withoutFlavour(file.text()), this);
  }

  /** What a flavour's reader takes out before, or reads instead of, Markdown. */
  private String withoutFlavour(String text) {
    return switch (flavour) {
      case MDX -> text.replaceAll("\\{/\\* (.*?) \\*/}", "<!-- $1 -->");
      case JEKYLL -> text.replace("{% raw %}", "").replace("{% endraw %}", "");
      case COMMONMARK, GFM, HUGO, MAVEN_SITE -> text;
    };
  }

  @Override
  public String image(String destination, String alt) {
    String hash = hashes.getOrDefault(destination, "without a file: " + destination);
    return "⟦img " + hash + " " + alt + "⟧";
  }
}
