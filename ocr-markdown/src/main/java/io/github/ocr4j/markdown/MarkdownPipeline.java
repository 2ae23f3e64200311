package io.github.ocr4j.markdown;

import io.github.ocr4j.markdown.document.Finding;
import io.github.ocr4j.markdown.document.MarkdownDocument;
import io.github.ocr4j.markdown.document.MarkdownFile;
import io.github.ocr4j.markdown.document.PageReport;
import io.github.ocr4j.markdown.document.SourceInfo;
import io.github.ocr4j.markdown.internal.context.ConversionContext;
import io.github.ocr4j.markdown.internal.context.OutputPaths;
import io.github.ocr4j.markdown.internal.file.DocumentTitle;
import io.github.ocr4j.markdown.internal.file.FileAssembler;
import io.github.ocr4j.markdown.internal.flow.HeadersAndFooters;
import io.github.ocr4j.markdown.internal.page.PageDraft;
import io.github.ocr4j.markdown.internal.reference.ImageFiles;
import io.github.ocr4j.markdown.internal.reference.SharedLabels;
import io.github.ocr4j.markdown.internal.repair.SourceRepair;
import io.github.ocr4j.markdown.option.MarkdownOptions;
import io.github.ocr4j.markdown.option.Split;
import io.github.ocr4j.model.OcrPage;
import io.github.ocr4j.model.OcrResponse;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The steps of one conversion, from the response to the files, in their order. */
final class MarkdownPipeline {
  private final ConversionContext context;
  private final PageClassifier classifier;
  private final OcrResponse response;
  private final SourceInfo source;
  private final HeadersAndFooters headersAndFooters;

  MarkdownPipeline(
      MarkdownOptions options, PageClassifier classifier, OcrResponse response, SourceInfo source) {
    this.context = ConversionContext.of(options);
    this.classifier = classifier;
    this.response = response;
    this.source = source;
    this.headersAndFooters = new HeadersAndFooters(options.headersAndFooters());
  }

  MarkdownDocument run() {
    List<PageDraft> pages = drafts();
    List<PageReport> reports = pages.stream().map(this::classify).toList();
    SafetySteps safety = new SafetySteps(context);
    List<PageDraft> drafts = pages.stream().map(safety::apply).toList();
    String title = DocumentTitle.of(drafts, source);
    OutputPaths paths = new OutputPaths(context.options(), source);
    ImageFiles images = new ImageFiles(context, paths);
    DocumentSteps documentSteps = new DocumentSteps(context, headersAndFooters);
    documentSteps.apply(drafts);
    PageSteps steps = new PageSteps(context, safety, images, sharedLabels(drafts));
    for (PageDraft draft : drafts) {
      boolean last = draft == drafts.get(drafts.size() - 1);
      steps.apply(draft, !last && context.options().split() != Split.PAGE);
    }
    documentSteps.join(drafts);
    Map<String, Object> metadata = metadata(title);
    List<MarkdownFile> files = new FileAssembler(context, paths, title, metadata).files(drafts);
    return new MarkdownDocument(
        title, files, images.assets(), reports, metadata, context.findings().sorted());
  }

  private SharedLabels sharedLabels(List<PageDraft> drafts) {
    return context.options().split() == Split.PAGE ? SharedLabels.none() : SharedLabels.of(drafts);
  }

  private List<PageDraft> drafts() {
    List<PageDraft> drafts = new ArrayList<>();
    List<OcrPage> pages =
        response.pages().stream().sorted(Comparator.comparingInt(OcrPage::index)).toList();
    for (OcrPage page : pages) {
      PageDraft draft = SourceRepair.apply(context, page, headersAndFooters.compose(page));
      if (!drafts.isEmpty() && drafts.get(drafts.size() - 1).index() == page.index()) {
        context
            .findings()
            .add(
                Finding.Kind.PAGE_REPEATED,
                draft,
                "page " + (page.index() + 1) + " came more than once");
      }
      drafts.add(draft);
    }
    reportMissing(pages);
    return drafts;
  }

  private void reportMissing(List<OcrPage> pages) {
    if (source.expectedPageIndexes().isEmpty()) {
      return;
    }
    Set<Integer> present = pages.stream().map(OcrPage::index).collect(Collectors.toSet());
    for (int expected : source.expectedPageIndexes()) {
      if (!present.contains(expected)) {
        context
            .findings()
            .add(Finding.Kind.PAGE_MISSING, "page " + (expected + 1) + " is not in the response");
      }
    }
  }

  private PageReport classify(PageDraft draft) {
    PageReport report = classifier.classify(draft.page(), draft.parsed());
    String reasons = String.join("; ", report.reasons());
    switch (report.classification()) {
      case PLACEHOLDER_ONLY ->
          context.findings().add(Finding.Kind.PAGE_PLACEHOLDER_ONLY, draft, reasons);
      case BLANK -> context.findings().add(Finding.Kind.PAGE_BLANK, draft, reasons);
      case LOW_CONFIDENCE ->
          context.findings().add(Finding.Kind.PAGE_LOW_CONFIDENCE, draft, reasons);
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
    context.options().date().ifPresent(date -> metadata.put("date", date.toString()));
    metadata.putAll(headersAndFooters.frontMatter());
    metadata.putAll(context.options().metadata());
    metadata.putAll(source.metadata());
    return metadata;
  }
}
