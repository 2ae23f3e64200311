package io.github.ocr4j.convert.internal.conversion;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ocr4j.convert.internal.extraction.ExtractionOptions;
import io.github.ocr4j.convert.option.PlaceholderPolicy;
import io.github.ocr4j.convert.option.RereadMethod;
import io.github.ocr4j.convert.option.RereadSettings;
import io.github.ocr4j.convert.option.ReviewOptions;
import io.github.ocr4j.convert.option.Routing;
import io.github.ocr4j.convert.option.SecondReader;
import io.github.ocr4j.engine.ImageSplit;
import io.github.ocr4j.engine.OcrOptions;
import io.github.ocr4j.engine.PageSelection;
import io.github.ocr4j.markdown.option.Flavour;
import io.github.ocr4j.markdown.option.FrontMatter;
import io.github.ocr4j.markdown.option.HeaderFooterPolicy;
import io.github.ocr4j.markdown.option.Layout;
import io.github.ocr4j.markdown.option.MarkdownOptions;
import io.github.ocr4j.markdown.option.PageSeparator;
import io.github.ocr4j.markdown.option.Repair;
import io.github.ocr4j.markdown.option.Split;
import io.github.ocr4j.model.AnnotationFormat;
import io.github.ocr4j.model.ConfidenceGranularity;
import io.github.ocr4j.model.TableFormat;
import io.github.ocr4j.price.Money;
import io.github.ocr4j.testing.SampleOptions;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A manifest whose fingerprint changes lets every document be converted again. */
class OptionFingerprintTest {
  private static final ReviewOptions REVIEW =
      new ReviewOptions(
          PlaceholderPolicy.WARN,
          new RereadSettings(
              List.of(RereadMethod.WITHOUT_IMAGES), Money.usd("1.00"), "mistral-small-latest"),
          SecondReader.NONE,
          0.8);
  private static final OcrOptions OF_THE_PLUGIN =
      OcrOptions.defaults().withModel("mistral-ocr-latest").withImageSplit(ImageSplit.none());

  @Test
  void theFingerprintsOfTheFirstVersionStayWhatTheyAre() {
    OcrOptions options =
        OcrOptions.defaults()
            .withModel("mistral-ocr-2512")
            .withTableFormat(TableFormat.HTML)
            .withExtractHeader(true)
            .withExtractFooter(true)
            .withImageLimit(3)
            .withImageMinSize(50)
            .withImageAnnotationFormat(ReadingOptions.IMAGE_DESCRIPTION)
            .withImageSplit(ImageSplit.parse("1x2"))
            .withConfidenceGranularity(ConfidenceGranularity.WORD);
    MarkdownOptions markdown =
        MarkdownOptions.defaults()
            .withSplit(Split.PAGE)
            .withLayout(Layout.FLAT)
            .withFlavour(Flavour.HUGO)
            .withFrontMatter(FrontMatter.YAML)
            .withPageSeparator(PageSeparator.parse("rule"))
            .withHeadersAndFooters(HeaderFooterPolicy.KEEP_ALL)
            .withImagesDirectory("img")
            .withImagesPath("/assets/{name}")
            .withMathPlugin(true)
            .withRepairs(Set.of(Repair.MATH, Repair.BULLETS));

    assertThat(ofMarkdown(OF_THE_PLUGIN, MarkdownOptions.defaults()))
        .isEqualTo("21be2374-ff4a-37df-8524-18a4f4513dab");
    assertThat(
            OptionFingerprint.of(
                new ReadingOptions(
                    Routing.AUTO, List.of("deu", "eng"), PageSelection.of(0, 2), options),
                REVIEW,
                markdown,
                StandardCharsets.ISO_8859_1))
        .isEqualTo("31ce37c4-b4d2-37e4-8991-8170fde2c172");
    assertThat(
            new ExtractionOptions(
                    reading(OF_THE_PLUGIN),
                    AnnotationFormat.of("invoice", "{\"type\":\"object\"}"),
                    Optional.of("Who?"))
                .fingerprint())
        .isEqualTo("fc91ff6d-e034-306b-a9a8-9c0c048cc3dc");
  }

  @ParameterizedTest
  @MethodSource("io.github.ocr4j.testing.SampleOptions#components")
  void everyOptionOfAnEngineCounts(RecordComponent option) {
    assertThat(ofMarkdown(SampleOptions.with(option), MarkdownOptions.defaults()))
        .isNotEqualTo(ofMarkdown(SampleOptions.without(option), MarkdownOptions.defaults()));
  }

  @Test
  void anOptionOfTheMarkdownThatIsYoungerThanTheFirstVersionCounts() {
    MarkdownOptions options = MarkdownOptions.defaults().withMetadata(Map.of("author", "me"));

    assertThat(ofMarkdown(OF_THE_PLUGIN, options))
        .isNotEqualTo(ofMarkdown(OF_THE_PLUGIN, MarkdownOptions.defaults()));
  }

  private static String ofMarkdown(OcrOptions options, MarkdownOptions markdown) {
    return OptionFingerprint.of(reading(options), REVIEW, markdown, StandardCharsets.UTF_8);
  }

  private static ReadingOptions reading(OcrOptions options) {
    return new ReadingOptions(Routing.ALL, List.of("eng"), PageSelection.all(), options);
  }
}
