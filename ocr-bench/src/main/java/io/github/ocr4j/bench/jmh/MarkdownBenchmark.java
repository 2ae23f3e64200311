package io.github.ocr4j.bench.jmh;

import io.github.ocr4j.markdown.MarkdownConverter;
import io.github.ocr4j.markdown.document.MarkdownDocument;
import io.github.ocr4j.markdown.document.SourceInfo;
import io.github.ocr4j.markdown.option.FrontMatter;
import io.github.ocr4j.markdown.option.MarkdownOptions;
import io.github.ocr4j.markdown.option.Repair;
import io.github.ocr4j.model.OcrImage;
import io.github.ocr4j.model.OcrPage;
import io.github.ocr4j.model.OcrResponse;
import io.github.ocr4j.model.UsageInfo;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * The post-processing of answers, beside commonmark-java's own parse of the same text with source
 * spans. The parse is given what the post-processor has to read: the text of each page and the
 * content of each table that came apart from it. What it is not given are the images: their bytes
 * are hashed for their names, which is no work of a parser, so recorded answers are measured with
 * and without them. Linear in length: ten times the pages take ten times as long.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 10, time = 2)
@Measurement(iterations = 8, time = 1)
@Fork(1)
public class MarkdownBenchmark {
  private final MarkdownConverter converter =
      MarkdownConverter.of(
          MarkdownOptions.defaults().withRepairs(Repair.all()).withFrontMatter(FrontMatter.YAML));
  private final Parser parser =
      Parser.builder()
          .extensions(List.of(TablesExtension.create()))
          .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
          .build();

  /**
   * What is converted: a report of so many pages that we made, or the recorded answers where they
   * are at hand (else the report again), as they are or without the bytes of their images.
   */
  @Param({"10", "100", "recorded", "recorded-without-image-bytes"})
  public String pages;

  private List<OcrResponse> responses;

  /** Makes or reads the answers. */
  @Setup(Level.Trial)
  public void make() throws IOException {
    responses =
        switch (pages) {
          case "recorded" -> RecordedResponses.orElse(SampleResponse.of(100));
          case "recorded-without-image-bytes" ->
              RecordedResponses.orElse(SampleResponse.of(100)).stream()
                  .map(MarkdownBenchmark::withoutImageBytes)
                  .toList();
          default -> List.of(SampleResponse.of(Integer.parseInt(pages)));
        };
  }

  private static OcrResponse withoutImageBytes(OcrResponse response) {
    List<OcrPage> pages =
        response.pages().stream()
            .map(page -> page.toBuilder().images(withoutBytes(page.images())).build())
            .toList();
    return new OcrResponse(pages, response.model(), UsageInfo.ofPages(pages.size()));
  }

  private static List<OcrImage> withoutBytes(List<OcrImage> images) {
    return images.stream().map(image -> image.withContent(Optional.empty())).toList();
  }

  /**
   * Everything that the post-processor does, images, tables, front matter and all repairs included.
   */
  @Benchmark
  public void convert(Blackhole results) {
    for (OcrResponse response : responses) {
      MarkdownDocument document = converter.convert(response, SourceInfo.of("report.pdf"));
      results.consume(document);
    }
  }

  /** The parse alone: each page, and each table that came apart from its page. */
  @Benchmark
  public void commonmarkParse(Blackhole results) {
    for (OcrResponse response : responses) {
      response
          .pages()
          .forEach(
              page -> {
                results.consume(parser.parse(page.markdown()));
                page.tables().forEach(table -> results.consume(parser.parse(table.content())));
              });
    }
  }
}
