package io.github.ocr4j.model;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import io.github.ocr4j.internal.json.Absent;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One page ({@code OCRPageObject} of the contract).
 *
 * @param index the page's place in the whole document, from 0, also when a later range was asked
 *     for
 * @param markdown the page's text, with placeholders such as {@code ![img-0.jpeg](img-0.jpeg)} and
 *     {@code [tbl-0.html](tbl-0.html)} for images and extracted tables
 * @param images the images cut out of the page; their ids restart at 0 in every response
 * @param tables the extracted tables; empty when tables are inline in the Markdown
 * @param hyperlinks the targets of the page's links; they come from the document and may be unsafe
 * @param header the page's header, when it was asked for separately; may have several lines
 * @param footer the page's footer, when it was asked for separately; may have several lines
 * @param dimensions the size of the page's image; empty for office documents
 * @param confidenceScores how sure the engine is of this page
 * @param blocks the page's paragraphs with their boxes, in reading order
 * @param additionalProperties members that the contract does not know, as they came
 */
public record OcrPage(
    int index,
    String markdown,
    List<OcrImage> images,
    List<OcrTable> tables,
    List<String> hyperlinks,
    Optional<String> header,
    Optional<String> footer,
    Optional<Dimensions> dimensions,
    Optional<PageConfidence> confidenceScores,
    List<OcrBlock> blocks,
    @JsonAnySetter @JsonAnyGetter Map<String, Object> additionalProperties) {

  public OcrPage {
    markdown = Absent.toEmpty(markdown);
    images = Absent.toEmpty(images);
    tables = Absent.toEmpty(tables);
    hyperlinks = Absent.toEmpty(hyperlinks);
    header = Absent.toEmpty(header);
    footer = Absent.toEmpty(footer);
    dimensions = Absent.toEmpty(dimensions);
    confidenceScores = Absent.toEmpty(confidenceScores);
    blocks = Absent.toEmpty(blocks);
    additionalProperties = Absent.toEmpty(additionalProperties);
  }

  /**
   * Starts a page with text only.
   *
   * @param index the page's place in the document, from 0
   * @param markdown the page's text
   * @return a builder to which the other parts can be added
   */
  public static Builder builder(int index, String markdown) {
    return new Builder(index, markdown);
  }

  /**
   * Starts from this page, to change some of its parts.
   *
   * @return a builder with all parts of this page
   */
  public Builder toBuilder() {
    Builder builder = new Builder(index, markdown);
    builder.images = images;
    builder.tables = tables;
    builder.hyperlinks = hyperlinks;
    builder.header = header;
    builder.footer = footer;
    builder.dimensions = dimensions;
    builder.confidenceScores = confidenceScores;
    builder.blocks = blocks;
    builder.additionalProperties = additionalProperties;
    return builder;
  }

  /** Collects the parts of a page. Not thread-safe. */
  public static final class Builder {
    private int index;
    private String markdown;
    private List<OcrImage> images = List.of();
    private List<OcrTable> tables = List.of();
    private List<String> hyperlinks = List.of();
    private Optional<String> header = Optional.empty();
    private Optional<String> footer = Optional.empty();
    private Optional<Dimensions> dimensions = Optional.empty();
    private Optional<PageConfidence> confidenceScores = Optional.empty();
    private List<OcrBlock> blocks = List.of();
    private Map<String, Object> additionalProperties = Map.of();

    private Builder(int index, String markdown) {
      this.index = index;
      this.markdown = markdown;
    }

    /**
     * Sets the page's place in the document.
     *
     * @param value from 0
     * @return this builder
     */
    public Builder index(int value) {
      this.index = value;
      return this;
    }

    /**
     * Sets the page's text.
     *
     * @param value Markdown with placeholders
     * @return this builder
     */
    public Builder markdown(String value) {
      this.markdown = value;
      return this;
    }

    /**
     * Sets the images cut out of the page.
     *
     * @param value the images, in the order of their placeholders
     * @return this builder
     */
    public Builder images(List<OcrImage> value) {
      this.images = value;
      return this;
    }

    /**
     * Sets the extracted tables.
     *
     * @param value the tables, in the order of their placeholders
     * @return this builder
     */
    public Builder tables(List<OcrTable> value) {
      this.tables = value;
      return this;
    }

    /**
     * Sets the targets of the page's links.
     *
     * @param value the targets as the document has them
     * @return this builder
     */
    public Builder hyperlinks(List<String> value) {
      this.hyperlinks = value;
      return this;
    }

    /**
     * Sets the page's header.
     *
     * @param value the header's text; may have several lines
     * @return this builder
     */
    public Builder header(String value) {
      this.header = Optional.of(value);
      return this;
    }

    /**
     * Sets the page's footer.
     *
     * @param value the footer's text; may have several lines
     * @return this builder
     */
    public Builder footer(String value) {
      this.footer = Optional.of(value);
      return this;
    }

    /**
     * Sets the size of the page's image.
     *
     * @param value the size in pixels
     * @return this builder
     */
    public Builder dimensions(Dimensions value) {
      this.dimensions = Optional.of(value);
      return this;
    }

    /**
     * Sets how sure the engine is of this page.
     *
     * @param value the scores
     * @return this builder
     */
    public Builder confidenceScores(PageConfidence value) {
      this.confidenceScores = Optional.of(value);
      return this;
    }

    /**
     * Sets the page's paragraphs with their boxes.
     *
     * @param value the blocks in reading order
     * @return this builder
     */
    public Builder blocks(List<OcrBlock> value) {
      this.blocks = value;
      return this;
    }

    /**
     * Builds the page.
     *
     * @return an immutable page
     */
    public OcrPage build() {
      return new OcrPage(
          index,
          markdown,
          images,
          tables,
          hyperlinks,
          header,
          footer,
          dimensions,
          confidenceScores,
          blocks,
          additionalProperties);
    }
  }

  /**
   * The size of the page's image that the engine looked at ({@code OCRPageDimensions}).
   *
   * @param dpi dots per inch
   * @param height pixels
   * @param width pixels
   */
  public record Dimensions(int dpi, int height, int width) {}
}
