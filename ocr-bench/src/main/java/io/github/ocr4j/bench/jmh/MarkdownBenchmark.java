package io.github.ocr4j.bench.jmh;

import io.github.ocr4j.markdown.MarkdownConverter;
import io.github.ocr4j.markdown.MarkdownDocument;
import io.github.ocr4j.markdown.SourceInfo;
import io.github.ocr4j.model.OcrResponse;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Node;
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

/**
 * The post-processing of an answer, beside commonmark-java's own parse of the same text with source
 * spans. Linear in length: ten times the pages take ten times as long.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class MarkdownBenchmark {
  private final MarkdownConverter converter = MarkdownConverter.builder().build();
  private final Parser parser =
      Parser.builder()
          .extensions(List.of(TablesExtension.create()))
          .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
          .build();

  /** Pages of the document. */
  @Param({"10", "100"})
  public int pages;

  private OcrResponse response;
  private String text;

  /** Makes the answer. */
  @Setup(Level.Trial)
  public void make() {
    response = SampleResponse.of(pages);
    text = SampleResponse.text(response);
  }

  /**
   * Everything that the post-processor does by default, images and tables included.
   *
   * @return the files
   */
  @Benchmark
  public MarkdownDocument convert() {
    return converter.convert(response, SourceInfo.of("report.pdf"));
  }

  /**
   * The parse alone.
   *
   * @return the tree
   */
  @Benchmark
  public Node commonmarkParse() {
    return parser.parse(text);
  }
}
