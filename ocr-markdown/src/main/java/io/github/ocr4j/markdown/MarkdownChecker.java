package io.github.ocr4j.markdown;

import io.github.ocr4j.markdown.document.Finding;
import io.github.ocr4j.markdown.document.MarkdownAsset;
import io.github.ocr4j.markdown.document.MarkdownDocument;
import io.github.ocr4j.markdown.document.MarkdownFile;
import io.github.ocr4j.markdown.document.PageReport;
import io.github.ocr4j.markdown.internal.page.Placeholders;
import io.github.ocr4j.markdown.internal.path.LinkDestinations;
import io.github.ocr4j.markdown.internal.path.LinkSafety;
import io.github.ocr4j.markdown.internal.source.HtmlFragment;
import io.github.ocr4j.markdown.internal.source.HtmlTag;
import io.github.ocr4j.markdown.internal.source.ParsedText;
import io.github.ocr4j.markdown.internal.source.Reference;
import io.github.ocr4j.markdown.internal.source.TextParser;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
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
            finding(Finding.Kind.PAGE_MISSING, "page " + (index + 1) + " is not in the document"));
      }
    }
    Set<String> images =
        document.assets().stream().map(MarkdownAsset::link).collect(Collectors.toSet());
    Set<String> files =
        document.files().stream().map(MarkdownFile::path).collect(Collectors.toSet());
    for (MarkdownFile file : document.files()) {
      findings.addAll(
          check(file, target -> images.contains(target) || isFile(file, target, files)));
    }
    return findings;
  }

  /**
   * Checks a file that is at its place already.
   *
   * @param file the file
   * @param exists whether a relative link, without its fragment, leads to something
   * @return what is wrong; empty when all is well
   */
  public List<Finding> check(MarkdownFile file, Predicate<String> exists) {
    List<Finding> findings = new ArrayList<>();
    String body = withoutFrontMatter(file.text());
    ParsedText parsed = TextParser.parse(body);
    for (Reference reference : parsed.references()) {
      boolean footnote = body.startsWith("[^", reference.range().start());
      String target = withoutFragment(reference.destination());
      if (!footnote
          && isShown(reference)
          && LinkSafety.isRelative(target)
          && !exists.test(target)) {
        findings.add(dangling(file, reference, target));
      }
    }
    Set<String> anchors = new HashSet<>();
    anchors(parsed)
        .filter(anchor -> !anchors.add(anchor))
        .forEach(
            anchor ->
                findings.add(
                    finding(
                        Finding.Kind.ANCHOR_REPEATED,
                        file.path() + " has the anchor " + anchor + " more than once")));
    return findings;
  }

  /** What has no reference is not shown, unless it is a placeholder that was overlooked. */
  private static boolean isShown(Reference reference) {
    return reference.kind() != Reference.Kind.DEFINITION
        || Placeholders.isId(reference.destination());
  }

  private static Finding dangling(MarkdownFile file, Reference reference, String target) {
    Finding.Kind kind =
        Placeholders.isId(target)
            ? Finding.Kind.PLACEHOLDER_LEFT
            : reference.isImage() ? Finding.Kind.IMAGE_MISSING : Finding.Kind.LINK_DANGLING;
    String shown = target.replaceAll("\\p{Cntrl}", "?");
    return finding(kind, file.path() + " points to " + shown + ", which is not there");
  }

  private static boolean isFile(MarkdownFile file, String target, Set<String> files) {
    return files.stream()
        .anyMatch(other -> LinkDestinations.relative(file.path(), other).equals(target));
  }

  /** Front matter is no Markdown: YAML between hyphens, or a header of MultiMarkdown. */
  private static String withoutFrontMatter(String text) {
    int blank = text.indexOf("\n\n");
    int end =
        text.startsWith("---")
            ? text.indexOf("\n---", 3)
            : blank > 0 && isHeader(text.substring(0, blank)) ? blank : -1;
    return end < 0 ? text : text.substring(text.indexOf('\n', end + 1) + 1);
  }

  /** Whether every line is a key with its value, and the title is among them. */
  private static boolean isHeader(String block) {
    return block.lines().allMatch(line -> line.indexOf(": ") > 0)
        && block.lines().anyMatch(line -> line.startsWith("title: "));
  }

  private static String withoutFragment(String destination) {
    int hash = destination.indexOf('#');
    return hash < 0 ? destination : destination.substring(0, hash);
  }

  private static Stream<String> anchors(ParsedText parsed) {
    return parsed.html().stream()
        .map(HtmlFragment::tags)
        .flatMap(List::stream)
        .map(tag -> tag.attribute("id"))
        .flatMap(Optional::stream)
        .map(HtmlTag.Attribute::value)
        .map(value -> value.in(parsed.text()));
  }

  private static Finding finding(Finding.Kind kind, String message) {
    return new Finding(kind, Optional.empty(), message);
  }
}
