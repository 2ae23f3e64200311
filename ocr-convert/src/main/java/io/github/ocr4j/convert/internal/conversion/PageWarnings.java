package io.github.ocr4j.convert.internal.conversion;

import io.github.ocr4j.convert.internal.opinion.PageComparison;
import io.github.ocr4j.convert.option.PlaceholderPolicy;
import io.github.ocr4j.convert.run.RereadAttempt;
import io.github.ocr4j.markdown.comparison.PageOpinion;
import io.github.ocr4j.markdown.document.Finding;
import io.github.ocr4j.markdown.document.MarkdownDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What a person should know of a document's pages, as sentences without text of the document. */
final class PageWarnings {
  private final PlaceholderPolicy placeholders;

  PageWarnings(PlaceholderPolicy placeholders) {
    this.placeholders = placeholders;
  }

  List<String> of(ReadDocument read, MarkdownDocument document) {
    List<String> warnings = new ArrayList<>();
    document.findings().stream()
        .filter(finding -> finding.kind().severity() == Finding.Severity.WARNING)
        .filter(
            finding ->
                finding.kind() != Finding.Kind.PAGE_PLACEHOLDER_ONLY
                    || placeholders != PlaceholderPolicy.KEEP)
        .map(finding -> sentence(finding, read.repairs()))
        .forEach(warnings::add);
    read.opinions().stream()
        .map(PageComparison::opinion)
        .filter(PageOpinion::isFlagged)
        .map(PageWarnings::sentence)
        .forEach(warnings::add);
    return warnings;
  }

  private static String sentence(Finding finding, List<RereadAttempt> repairs) {
    if (finding.pageIndex().isEmpty()) {
      return finding.message();
    }
    int pageIndex = finding.pageIndex().get();
    String sentence = page(pageIndex) + finding.message();
    return finding.kind() == Finding.Kind.PAGE_PLACEHOLDER_ONLY
        ? sentence + tried(pageIndex, repairs)
        : sentence;
  }

  private static String tried(int pageIndex, List<RereadAttempt> repairs) {
    String tried =
        repairs.stream()
            .filter(attempt -> attempt.pageIndex() == pageIndex)
            .map(PageWarnings::sentence)
            .collect(Collectors.joining("; "));
    return tried.isEmpty() ? "" : " (tried again: " + tried + ")";
  }

  private static String sentence(RereadAttempt attempt) {
    return attempt.rung()
        + switch (attempt.outcome()) {
          case REPAIRED -> " read it";
          case NO_BETTER -> " found no text either";
          case OVER_CAP -> " was not tried" + reason(attempt);
          case FAILED -> " failed" + reason(attempt);
        };
  }

  private static String reason(RereadAttempt attempt) {
    return attempt.reasons().isEmpty() ? "" : ", " + attempt.reasons().get(0);
  }

  private static String sentence(PageOpinion opinion) {
    long numbers =
        opinion.differences().stream().filter(difference -> difference.isNumber()).count();
    long words = opinion.differences().size() - numbers;
    return page(opinion.pageIndex())
        + "a second reading differs in "
        + count(numbers, "number")
        + " and "
        + count(words, "word")
        + "; 'mvn ocr:report' shows them";
  }

  private static String count(long number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }

  private static String page(int pageIndex) {
    return "page " + (pageIndex + 1) + ": ";
  }
}
