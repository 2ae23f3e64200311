package io.github.ocr4j.internal.schema;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.github.ocr4j.exception.UnfitAnswerException;
import java.util.List;
import java.util.stream.Collectors;

/** Reads answers into records, checked against the schema that was asked for. */
public final class RecordReader {
  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .addModule(new Jdk8Module())
          .addModule(new JavaTimeModule())
          .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  private static final ClassValue<AnswerCheck> CHECKS =
      new ClassValue<>() {
        @Override
        protected AnswerCheck computeValue(Class<?> type) {
          return AnswerCheck.of(RecordSchema.formatOf(type.asSubclass(Record.class)).schema());
        }
      };

  private RecordReader() {}

  /**
   * Reads an answer.
   *
   * @throws UnfitAnswerException if the answer does not fit; it keeps the text
   */
  public static <T extends Record> T read(String answer, Class<T> type) {
    try {
      JsonNode json = MAPPER.readTree(answer);
      List<String> problems = CHECKS.get(type).problems(json);
      if (!problems.isEmpty()) {
        throw unfit(problems, answer, type);
      }
      T value = MAPPER.treeToValue(json, type);
      if (value == null) {
        throw unfit(List.of("it is null"), answer, type);
      }
      return value;
    } catch (MismatchedInputException e) {
      throw unfit(List.of("'" + path(e) + "' is missing or cannot be read"), answer, type);
    } catch (JsonProcessingException e) {
      throw unfit(List.of("it is no JSON or refused by the record"), answer, type);
    }
  }

  private static String path(MismatchedInputException failure) {
    return failure.getPath().stream()
        .map(step -> step.getFieldName() == null ? "" + step.getIndex() : step.getFieldName())
        .collect(Collectors.joining("."));
  }

  /** Without the reader's own message: it quotes the answer. */
  private static UnfitAnswerException unfit(List<String> problems, String answer, Class<?> type) {
    return new UnfitAnswerException(type.getSimpleName(), problems, answer);
  }
}
