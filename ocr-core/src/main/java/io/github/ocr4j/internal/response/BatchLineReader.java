package io.github.ocr4j.internal.response;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import io.github.ocr4j.batch.BatchResult;
import io.github.ocr4j.exception.ServiceException;
import io.github.ocr4j.exception.ServiceException.Failure;
import io.github.ocr4j.exception.UnreadableResponseException;
import io.github.ocr4j.internal.error.ServiceErrors;
import io.github.ocr4j.internal.json.ImageFilter;
import io.github.ocr4j.internal.json.SpooledImages;
import io.github.ocr4j.internal.json.WireMapper;
import io.github.ocr4j.model.OcrResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Reads one line of a job's results or errors. A success holds its body as an object, an error as
 * an object or as a string of JSON; a line that is broken becomes a failure of its row.
 */
public final class BatchLineReader {
  private final Supplier<SpooledImages> images;
  private final ServiceErrors errors;

  /**
   * Reads lines.
   *
   * @param images takes the images of one line
   */
  public BatchLineReader(Supplier<SpooledImages> images, ServiceErrors errors) {
    this.images = images;
    this.errors = errors;
  }

  /** What is known of a line while it is read. */
  private static final class Row {
    private Optional<String> customId = Optional.empty();
    private int status;
    private Optional<OcrResponse> response = Optional.empty();
    private String error = "";
  }

  /**
   * Reads a line.
   *
   * @param number its number in the file, from 1
   */
  public BatchResult read(InputStream line, int number) {
    SpooledImages spooled = images.get();
    Row row = new Row();
    try (JsonParser parser =
        WireMapper.get().getFactory().createParser(new ImageFilter(line, spooled))) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        throw new IOException("the line is no object");
      }
      readRow(parser, row, new OcrResponseReader(spooled, page -> {}));
    } catch (IOException e) {
      spooled.discard();
      return failed(row, unreadable(number));
    }
    return row.response
        .map(response -> new BatchResult(row.customId, Optional.of(response), Optional.empty()))
        .orElseGet(() -> failed(row, failure(row)));
  }

  private static void readRow(JsonParser parser, Row row, OcrResponseReader reader)
      throws IOException {
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String name = parser.currentName();
      JsonToken value = parser.nextToken();
      if (name.equals("custom_id") && value != JsonToken.VALUE_NULL) {
        row.customId = Optional.of(parser.getText());
      } else if (name.equals("status_code")) {
        row.status = parser.getIntValue();
      } else if (name.equals("response") && value == JsonToken.START_OBJECT) {
        readRow(parser, row, reader);
      } else if (name.equals("body")) {
        readBody(parser, row, reader);
      } else if (name.equals("error") && value != JsonToken.VALUE_NULL) {
        row.error = WireMapper.get().readTree(parser).toString();
      } else {
        parser.skipChildren();
      }
    }
  }

  private static void readBody(JsonParser parser, Row row, OcrResponseReader reader)
      throws IOException {
    if (parser.currentToken() == JsonToken.START_OBJECT) {
      OcrResponseReader.Members members = reader.readMembers(parser);
      if (members.pages().isPresent()) {
        row.response = Optional.of(reader.merge(members.pages().get(), members.rest()));
      } else {
        row.error = members.rest().toString();
      }
    } else if (parser.currentToken() != JsonToken.VALUE_NULL) {
      JsonNode body = WireMapper.get().readTree(parser);
      row.error = body.isTextual() ? body.textValue() : body.toString();
    }
  }

  private ServiceException failure(Row row) {
    return errors.of(row.status, row.error.getBytes(StandardCharsets.UTF_8));
  }

  private static ServiceException unreadable(int number) {
    return new UnreadableResponseException(
        Failure.withoutAnswer("Line " + number + " of the batch's results is broken JSON."), null);
  }

  private static BatchResult failed(Row row, ServiceException failure) {
    return new BatchResult(row.customId, Optional.empty(), Optional.of(failure));
  }
}
