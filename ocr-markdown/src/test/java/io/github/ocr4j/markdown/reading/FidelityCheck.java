package io.github.ocr4j.markdown.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ocr4j.markdown.MarkdownChecker;
import io.github.ocr4j.markdown.MarkdownConverter;
import io.github.ocr4j.markdown.document.Finding;
import io.github.ocr4j.markdown.document.MarkdownDocument;
import io.github.ocr4j.markdown.document.SourceInfo;
import io.github.ocr4j.markdown.option.Flavour;
import io.github.ocr4j.markdown.option.MarkdownOptions;
import io.github.ocr4j.markdown.option.Repair;
import io.github.ocr4j.markdown.option.Split;
import io.github.ocr4j.model.OcrPage;
import io.github.ocr4j.model.OcrResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Compares what a converter makes of a response with what has to come out, in one flavour. */
final class FidelityCheck {
  private static final Set<Finding.Kind> JOINS =
      Set.of(Finding.Kind.PARAGRAPH_JOINED, Finding.Kind.CODE_JOINED, Finding.Kind.TABLE_JOINED);

  private final OcrResponse response;
  private final Flavour flavour;

  FidelityCheck(OcrResponse response, Flavour flavour) {
    this.response = response;
    this.flavour = flavour;
  }

  /** Without repairs, a page's file says what the page says. */
  void everyPageIsAsItCame() {
    MarkdownDocument document = convert(Split.PAGE, Repair.none());
    List<List<Piece>> files = read(document);
    for (int i = 0; i < response.pages().size(); i++) {
      List<Piece> expected = Expected.of(response.pages().get(i), flavour);
      assertThat(Piece.asExpected(files.get(i + 1), expected))
          .as("%s, page %d", flavour, response.pages().get(i).index() + 1)
          .isEqualTo(expected);
    }
  }

  /** With all repairs, a page's file differs where that is reported. */
  void onlyReportedEditsAreMade() {
    MarkdownDocument document = convert(Split.PAGE, Repair.all());
    List<List<Piece>> files = read(document);
    for (int i = 0; i < response.pages().size(); i++) {
      OcrPage page = response.pages().get(i);
      List<Finding> findings =
          document.findings().stream()
              .filter(finding -> finding.pageIndex().stream().anyMatch(at -> at == page.index()))
              .toList();
      List<Piece> file = files.get(i + 1);
      assertThat(file)
          .as("%s, page %d, %s", flavour, page.index() + 1, findings)
          .isEqualTo(ReportedEdits.follow(Expected.of(page, flavour), file, findings));
    }
  }

  /** One file holds what the files of the pages hold, apart from what is reported as joined. */
  void oneFileHoldsAllPages() {
    List<Piece> pages = new ArrayList<>();
    List<List<Piece>> files = read(convert(Split.PAGE, Repair.all()));
    files.subList(1, files.size()).forEach(pages::addAll);
    MarkdownDocument document = convert(Split.NONE, Repair.all());
    List<Piece> all = read(document).get(0);
    List<Finding> joins =
        document.findings().stream().filter(finding -> JOINS.contains(finding.kind())).toList();
    assertThat(all)
        .as("%s, all pages, %s", flavour, joins)
        .isEqualTo(ReportedEdits.follow(pages, all, joins));
    List<Piece> sections = new ArrayList<>();
    read(convert(Split.HEADING, Repair.all())).forEach(sections::addAll);
    assertThat(sections).as("%s, split at headings", flavour).containsSubsequence(all);
  }

  private List<List<Piece>> read(MarkdownDocument document) {
    Result result = new Result(document, flavour);
    return document.files().stream().map(result::read).toList();
  }

  /** Whatever is converted is the same in two runs, and nothing in it leads nowhere. */
  private MarkdownDocument convert(Split split, Set<Repair> repairs) {
    MarkdownOptions options =
        MarkdownOptions.defaults()
            .withFlavour(flavour)
            .withSplit(split)
            .withNavigation(false)
            .withRepairs(repairs);
    MarkdownDocument document =
        MarkdownConverter.of(options).convert(response, SourceInfo.of("report.pdf"));
    assertThat(new MarkdownChecker().check(document)).isEmpty();
    assertThat(MarkdownConverter.of(options).convert(response, SourceInfo.of("report.pdf")))
        .isEqualTo(document);
    return document;
  }
}
