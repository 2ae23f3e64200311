package io.github.ocr4j.markdown;

import io.github.ocr4j.model.OcrPage;
import io.github.ocr4j.model.OcrResponse;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One conversion, from start to end. */
final class Conversion {
  private final ConverterOptions options;
  private final OcrResponse response;
  private final SourceInfo source;
  private final Findings findings = new Findings();

  Conversion(ConverterOptions options, OcrResponse response, SourceInfo source) {
    this.options = options;
    this.response = response;
    this.source = source;
  }

  MarkdownDocument run() {
    List<PageDraft> drafts = drafts();
    List<PageReport> reports = drafts.stream().map(this::classify).toList();
    OutputPaths paths = new OutputPaths(options, source);
    ImageFiles images = new ImageFiles(options, paths, findings);
    ImageStep imageStep = new ImageStep(options, images, findings, drafts);
    TableStep tableStep = new TableStep(options, findings);
    for (PageDraft draft : drafts) {
      imageStep.apply(draft);
      tableStep.apply(draft);
    }
    String title = Titles.of(drafts, source);
    Map<String, Object> metadata = metadata(title);
    List<MarkdownFile> files = new Assembler(options, paths, title, metadata).files(drafts);
    return new MarkdownDocument(
        title, files, images.assets(), reports, metadata, findings.sorted());
  }

  private List<PageDraft> drafts() {
    List<PageDraft> drafts = new ArrayList<>();
    int last = -1;
    for (OcrPage page :
        response.pages().stream().sorted(Comparator.comparingInt(OcrPage::index)).toList()) {
      PageDraft draft = new PageDraft(page);
      if (page.index() == last) {
        findings.add(
            Finding.Kind.PAGE_REPEATED, draft, "page " + (last + 1) + " came more than once");
      }
      last = page.index();
      drafts.add(draft);
    }
    return drafts;
  }

  private PageReport classify(PageDraft draft) {
    PageReport report = options.classifier().classify(draft.page(), draft.scan());
    String reasons = String.join("; ", report.reasons());
    switch (report.classification()) {
      case PLACEHOLDER_ONLY -> findings.add(Finding.Kind.PAGE_PLACEHOLDER_ONLY, draft, reasons);
      case BLANK -> findings.add(Finding.Kind.PAGE_BLANK, draft, reasons);
      case LOW_CONFIDENCE -> findings.add(Finding.Kind.PAGE_LOW_CONFIDENCE, draft, reasons);
      case TEXT, TABLES_ONLY -> {}
    }
    return report;
  }

  private Map<String, Object> metadata(String title) {
    Map<String, Object> metadata = new LinkedHashMap<>();
    metadata.put("title", title);
    metadata.put("source", source.fileName());
    metadata.put("pages", response.pages().size());
    source.engine().ifPresent(engine -> metadata.put("engine", engine));
    if (!response.model().isBlank()) {
      metadata.put("model", response.model());
    }
    metadata.putAll(source.metadata());
    return metadata;
  }
}
