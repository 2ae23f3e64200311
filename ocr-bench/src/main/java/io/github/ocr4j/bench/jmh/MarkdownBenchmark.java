package io.github.ocr4j.bench.jmh;

import io.github.ocr4j.markdown.FrontMatter;
import io.github.ocr4j.markdown.MarkdownConverter;
import io.github.ocr4j.markdown.MarkdownDocument;
import io.github.ocr4j.markdown.Repair;
import io.github.ocr4j.markdown.SourceInfo;
import io.github.ocr4j.model.OcrResponse;
import java.io.IOException;
import java.util.List;
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
 * spans. Linear in length: ten times the pages take ten times as long.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 8, time = 1)
@Measurement(iterations = 8, time = 1)
@Fork(1)
public class MarkdownBenchmark {
  private final MarkdownConverter converter =
      MarkdownConverter.builder().repairs(Repair.all()).frontMatter(FrontMatter.YAML).build();
  private final Parser parser =
      Parser.builder()
          .extensions(List.of(TablesExtension.create()))
          .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
          .build();

  /**
   * What is converted: a report of so many pages that we made, or the recorded answers where they
   * are at hand (else the report again).
   */
  @Param({"10", "100", "recorded"})
  public String pages;

  private List<OcrResponse> responses;

  /**
   * Makes or reads the answers.
   *
   * @throws IOException if an answer cannot be read
   */
  @Setup(Level.Trial)
  public void make() throws IOException {
    responses =
        pages.equals("recorded")
            ? RecordedResponses.orElse(SampleResponse.of(100))
            : List.of(SampleResponse.of(Integer.parseInt(pages)));
  }

  /**
   * Everything that the post-processor does, images, tables, front matter and all repairs included.
   *
   * @param results takes the files
   */
  @Benchmark
  public void convert(Blackhole results) {
    for (OcrResponse response : responses) {
      MarkdownDocument document = converter.convert(response, SourceInfo.of("report.pdf"));
      results.consume(document);
    }
  }

  /**
   * The parse alone: each page, and each table that came apart from its page.
   *
   * @param results takes the trees
   */
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
