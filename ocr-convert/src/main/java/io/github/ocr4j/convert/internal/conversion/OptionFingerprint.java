package io.github.ocr4j.convert.internal.conversion;

import io.github.ocr4j.convert.option.RereadSettings;
import io.github.ocr4j.convert.option.ReviewOptions;
import io.github.ocr4j.engine.ImageSplit;
import io.github.ocr4j.engine.OcrOptions;
import io.github.ocr4j.markdown.option.MarkdownOptions;
import io.github.ocr4j.model.AnnotationFormat;
import java.lang.reflect.RecordComponent;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Hashes of all options, for the manifest: another hash means that something else would come out of
 * the same document and engine. The text that is hashed names first what version 0.1 knew, in its
 * words, so that an upgrade converts no document again; then every other option that is set.
 */
public final class OptionFingerprint {
  private static final List<String> OCR_OPTIONS_OF_0_1 =
      List.of(
          "model",
          "tableFormat",
          "extractHeader",
          "extractFooter",
          "imageLimit",
          "imageMinSize",
          "imageSplit",
          "confidenceGranularity");

  private static final List<String> MARKDOWN_OPTIONS_OF_0_1 =
      List.of(
          "split",
          "layout",
          "flavour",
          "frontMatter",
          "pageSeparator",
          "headersAndFooters",
          "imagesDirectory",
          "imagesPath",
          "mathPlugin",
          "repairs");

  /** Version 0.1 wrote these where nothing else was asked for. */
  private static final String MODEL_OF_0_1 = "mistral-ocr-latest";

  private static final List<String> LANGUAGES_OF_0_1 = List.of("eng");

  private OptionFingerprint() {}

  /** For Markdown. */
  public static String of(
      ReadingOptions reading, ReviewOptions review, MarkdownOptions markdown, Charset encoding) {
    return hash(text(reading) + " " + text(review) + " " + text(markdown, encoding));
  }

  /** For data that is taken out of documents. */
  public static String of(
      ReadingOptions reading, AnnotationFormat schema, Optional<String> prompt) {
    return hash(
        "ExtractionOptions[reading=%s, schema=%s, prompt=%s]"
            .formatted(text(reading), schema, prompt));
  }

  private static String hash(String text) {
    return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8)).toString();
  }

  private static String text(ReadingOptions reading) {
    OcrOptions options = reading.options();
    OcrOptions unset =
        options.imageAnnotationFormat().isPresent()
            ? OcrOptions.defaults().withImageAnnotationFormat(ReadingOptions.IMAGE_DESCRIPTION)
            : OcrOptions.defaults();
    return ("ReadingOptions[routing=%s, model=%s, languages=%s, pages=%s, tableFormat=%s,"
                + " extractHeaders=%s, extractFooters=%s, imageLimit=%s, imageMinSize=%s,"
                + " annotateImages=%s, splitImage=%s, confidence=%s]")
            .formatted(
                reading.routing(),
                options.model().orElse(MODEL_OF_0_1),
                reading.languages().isEmpty() ? LANGUAGES_OF_0_1 : reading.languages(),
                reading.pages(),
                options.tableFormat(),
                options.extractHeader(),
                options.extractFooter(),
                options.imageLimit(),
                options.imageMinSize(),
                options.imageAnnotationFormat().isPresent(),
                options.imageSplit().map(ImageSplit::toString).orElse(""),
                options.confidenceGranularity())
        + others(options, unset, OCR_OPTIONS_OF_0_1);
  }

  private static String text(ReviewOptions review) {
    RereadSettings reread = review.repair();
    return ("ReviewOptions[placeholders=%s, repair=RepairSettings[ladder=%s, maxCost=%s,"
            + " chatModel=%s], secondOpinion=%s, minConfidence=%s]")
        .formatted(
            review.placeholders(),
            reread.ladder(),
            reread.maxCost(),
            reread.chatModel(),
            review.secondOpinion(),
            review.minConfidence());
  }

  private static String text(MarkdownOptions options, Charset encoding) {
    String named =
        MARKDOWN_OPTIONS_OF_0_1.stream()
            .map(name -> name + "=" + value(name, options))
            .collect(Collectors.joining(", "));
    return "WritingOptions[%s, encoding=%s]".formatted(named, encoding)
        + others(options, MarkdownOptions.defaults(), MARKDOWN_OPTIONS_OF_0_1);
  }

  /** The options that are set and not named yet. */
  private static String others(Record options, Record defaults, List<String> named) {
    return Arrays.stream(options.getClass().getRecordComponents())
        .map(RecordComponent::getName)
        .filter(name -> !named.contains(name))
        .filter(name -> !value(name, options).equals(value(name, defaults)))
        .map(name -> " " + name + "=" + value(name, options))
        .collect(Collectors.joining());
  }

  private static Object value(String option, Record options) {
    try {
      return options.getClass().getMethod(option).invoke(options);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("a public record's accessor can be called", e);
    }
  }
}
