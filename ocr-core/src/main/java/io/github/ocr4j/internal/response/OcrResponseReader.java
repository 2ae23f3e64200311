package io.github.ocr4j.internal.response;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.ocr4j.internal.json.ImageFilter;
import io.github.ocr4j.internal.json.SpooledImages;
import io.github.ocr4j.internal.json.WireMapper;
import io.github.ocr4j.model.OcrPage;
import io.github.ocr4j.model.OcrResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Reads a response page by page; images never become text. */
public final class OcrResponseReader {
  private static final String USAGE = "usage_info";

  private final SpooledImages images;
  private final Consumer<OcrPage> onPage;
  private final ObjectReader reader;

  /**
   * Reads with images going where {@code images} says.
   *
   * @param onPage sees each page as soon as it is read
   */
  public OcrResponseReader(SpooledImages images, Consumer<OcrPage> onPage) {
    this.images = images;
    this.onPage = onPage;
    this.reader = WireMapper.get().reader().withAttribute(SpooledImages.class, images);
  }

  /**
   * Reads one response.
   *
   * @param json UTF-8 JSON; not closed
   * @throws IOException if the stream fails, or is no response; files of images are gone then
   */
  public OcrResponse read(InputStream json) throws IOException {
    try (JsonParser parser =
        WireMapper.get()
            .getFactory()
            .createParser(new ImageFilter(json, images))
            .disable(JsonParser.Feature.AUTO_CLOSE_SOURCE)) {
      parser.nextToken();
      return read(parser);
    } catch (IOException | RuntimeException e) {
      images.discard();
      throw e;
    }
  }

  private OcrResponse read(JsonParser parser) throws IOException {
    if (parser.currentToken() != JsonToken.START_OBJECT) {
      throw MismatchedInputException.from(parser, OcrResponse.class, "the answer is no object");
    }
    Members members = readMembers(parser);
    if (members.pages().isEmpty()) {
      throw MismatchedInputException.from(parser, OcrResponse.class, "the answer has no pages");
    }
    return merge(members.pages().get(), members.rest());
  }

  /**
   * An object that may be a response.
   *
   * @param pages its pages, if it has any
   * @param rest its other members
   */
  record Members(Optional<List<OcrPage>> pages, ObjectNode rest) {}

  /** The parser stands at an opening brace; its stream went through an {@link ImageFilter}. */
  Members readMembers(JsonParser parser) throws IOException {
    ObjectNode rest = WireMapper.get().createObjectNode();
    Optional<List<OcrPage>> pages = Optional.empty();
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String name = parser.currentName();
      JsonToken value = parser.nextToken();
      if (name.equals("pages") && value == JsonToken.START_ARRAY) {
        pages = Optional.of(readPages(parser));
      } else {
        rest.set(name, reader.readTree(parser));
      }
    }
    return new Members(pages, rest);
  }

  private List<OcrPage> readPages(JsonParser parser) throws IOException {
    List<OcrPage> pages = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      OcrPage page = reader.readValue(parser, OcrPage.class);
      onPage.accept(page);
      pages.add(page);
    }
    return pages;
  }

  OcrResponse merge(List<OcrPage> pages, ObjectNode rest) throws IOException {
    boolean hasUsage = rest.hasNonNull(USAGE);
    OcrResponse withoutPages = reader.treeToValue(rest, OcrResponse.class);
    return new OcrResponse(
        pages,
        withoutPages.model(),
        withoutPages.documentAnnotation(),
        hasUsage ? withoutPages.usageInfo() : null,
        withoutPages.additionalProperties());
  }
}
