package io.github.ocr4j.markdown.document;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What a document becomes. Immutable; two conversions of the same response are equal.
 *
 * @param title the first heading, else the document's own title, else its file name
 * @param files the text files, the one to open first at the front
 * @param assets the images; several references may share one
 * @param pages what came back for each page, in the order of their indexes
 * @param metadata what front matter says, also when none is written
 * @param findings what a person may want to know, in the order of pages
 */
public record MarkdownDocument(
    String title,
    List<MarkdownFile> files,
    List<MarkdownAsset> assets,
    List<PageReport> pages,
    Map<String, Object> metadata,
    List<Finding> findings) {

  /** Copies the lists. */
  public MarkdownDocument {
    Objects.requireNonNull(title, "title");
    files = List.copyOf(files);
    assets = List.copyOf(assets);
    pages = List.copyOf(pages);
    metadata = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(metadata));
    findings = List.copyOf(findings);
  }

  /**
   * The pages that came back without text although they show something.
   *
   * @return those classified as {@link PageClassification#PLACEHOLDER_ONLY}
   */
  public List<PageReport> placeholderOnlyPages() {
    return pages.stream()
        .filter(page -> page.classification() == PageClassification.PLACEHOLDER_ONLY)
        .toList();
  }
}
