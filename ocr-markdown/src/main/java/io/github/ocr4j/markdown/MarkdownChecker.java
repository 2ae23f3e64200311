package io.github.ocr4j.markdown;

import io.github.ocr4j.markdown.internal.path.Links;
import io.github.ocr4j.markdown.internal.source.HtmlPiece;
import io.github.ocr4j.markdown.internal.source.HtmlTag;
import io.github.ocr4j.markdown.internal.source.PageScan;
import io.github.ocr4j.markdown.internal.source.PageScanner;
import io.github.ocr4j.markdown.internal.source.Reference;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Checks a result as a reader would find it: every relative link and image leads to a file, no
 * placeholder of the engine is left, no page is missing, no anchor occurs twice. It parses the
 * finished files and knows nothing of how they were made. Immutable and thread-safe.
 */
public final class MarkdownChecker {

  /** Creates a checker. */
  public MarkdownChecker() {}

  /**
   * Checks a document's files.
   *
   * @param document what a converter made
   * @return what is wrong, file by file; empty when all is well
   */
  public List<Finding> check(MarkdownDocument document) {
    return check(document, List.of());
  }

  /**
   * Checks a document's files and that pages are there.
   *
   * @param document what a converter made
   * @param expectedPageIndexes which pages have to be there, from 0
   * @return what is wrong; empty when all is well
   */
  public List<Finding> check(MarkdownDocument document, Collection<Integer> expectedPageIndexes) {
    Set<Integer> present =
        document.pages().stream().map(PageReport::pageIndex).collect(Collectors.toSet());
    List<Finding> findings = new ArrayList<>();
    for (int index : expectedPageIndexes) {
      if (!present.contains(index)) {
        findings.add(
            Finding.ofDocument(
                Finding.Kind.PAGE_MISSING, "page " + (index + 1) + " is not in the document"));
      }
    }
    Set<String> images =
        document.assets().stream().map(MarkdownAsset::link).collect(Collectors.toSet());
    Set<String> files =
        document.files().stream().map(MarkdownFile::path).collect(Collectors.toSet());
    document.files().forEach(file -> check(file, images, files, findings));
    return findings;
  }

  private static void check(
      MarkdownFile file, Set<String> images, Set<String> files, List<Finding> findings) {
    PageScan scan = PageScanner.scan(file.text());
    for (Reference reference : scan.references()) {
      boolean footnote = file.text().startsWith("[^", reference.range().start());
      String target = withoutFragment(reference.destination());
      if (!footnote && LinkSafety.isRelative(target) && !images.contains(target)) {
        dangling(file, files, reference, target).ifPresent(findings::add);
      }
    }
    Set<String> anchors = new HashSet<>();
    anchors(scan)
        .filter(anchor -> !anchors.add(anchor))
        .forEach(
            anchor ->
                findings.add(
                    Finding.ofDocument(
                        Finding.Kind.ANCHOR_REPEATED,
                        file.path() + " has the anchor " + anchor + " more than once")));
  }

  private static Optional<Finding> dangling(
      MarkdownFile file, Set<String> files, Reference reference, String target) {
    boolean resolves =
        files.stream().anyMatch(other -> Links.relative(file.path(), other).equals(target));
    if (resolves) {
      return Optional.empty();
    }
    Finding.Kind kind =
        Placeholders.isId(target)
            ? Finding.Kind.PLACEHOLDER_LEFT
            : reference.isImage() ? Finding.Kind.IMAGE_MISSING : Finding.Kind.LINK_DANGLING;
    String id = MarkdownEscape.inComment(target);
    return Optional.of(
        Finding.ofDocument(kind, file.path() + " points to " + id + ", which is not there"));
  }

  private static String withoutFragment(String destination) {
    int hash = destination.indexOf('#');
    return hash < 0 ? destination : destination.substring(0, hash);
  }

  private static Stream<String> anchors(PageScan scan) {
    return scan.html().stream()
        .map(HtmlPiece::tags)
        .flatMap(List::stream)
        .map(tag -> tag.attribute("id"))
        .flatMap(Optional::stream)
        .map(HtmlTag.Attribute::value)
        .map(value -> value.in(scan.text()));
  }
}
