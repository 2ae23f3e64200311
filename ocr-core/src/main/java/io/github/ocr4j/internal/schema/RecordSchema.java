package io.github.ocr4j.internal.schema;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.github.victools.jsonschema.generator.FieldScope;
import com.github.victools.jsonschema.generator.Option;
import com.github.victools.jsonschema.generator.OptionPreset;
import com.github.victools.jsonschema.generator.SchemaGenerator;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigBuilder;
import com.github.victools.jsonschema.generator.SchemaVersion;
import io.github.ocr4j.exception.UnfitAnswerException;
import io.github.ocr4j.model.AnnotationFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Makes a JSON schema from a record and reads answers back into it. Every component is required
 * unless it is an {@code Optional}.
 */
public final class RecordSchema {
  private static final SchemaGenerator GENERATOR = generator();
  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .addModule(new Jdk8Module())
          .addModule(new JavaTimeModule())
          .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  private RecordSchema() {}

  private static SchemaGenerator generator() {
    SchemaGeneratorConfigBuilder config =
        new SchemaGeneratorConfigBuilder(SchemaVersion.DRAFT_2020_12, OptionPreset.PLAIN_JSON)
            .with(
                Option.FORBIDDEN_ADDITIONAL_PROPERTIES_BY_DEFAULT,
                Option.INLINE_ALL_SCHEMAS,
                Option.FLATTENED_OPTIONALS)
            .without(Option.SCHEMA_VERSION_INDICATOR);
    config
        .forFields()
        .withRequiredCheck(field -> !isOptional(field))
        .withDescriptionResolver(RecordSchema::description);
    return new SchemaGenerator(config.build());
  }

  private static boolean isOptional(FieldScope field) {
    return field.getRawMember().getType() == Optional.class;
  }

  private static String description(FieldScope field) {
    JsonPropertyDescription description = field.getAnnotation(JsonPropertyDescription.class);
    return description == null ? null : description.value();
  }

  /**
   * The format of answers that fit a record.
   *
   * @param type a record
   * @return its schema, named like the record
   */
  public static AnnotationFormat formatOf(Class<? extends Record> type) {
    String name = type.getSimpleName().replaceAll("(?<=[a-z0-9])(?=[A-Z])", "_");
    return AnnotationFormat.of(
        name.toLowerCase(Locale.ROOT), GENERATOR.generateSchema(type).toString());
  }

  /**
   * Reads an answer.
   *
   * @param <T> the record's type
   * @param answer JSON text
   * @param type the record
   * @return the record
   * @throws UnfitAnswerException if the answer does not fit; it keeps the text
   */
  public static <T extends Record> T read(String answer, Class<T> type) {
    try {
      T value = MAPPER.readValue(answer, type);
      if (value == null) {
        throw new UnfitAnswerException(
            "The answer is null where " + type.getSimpleName() + " was asked for.", answer, null);
      }
      return value;
    } catch (MismatchedInputException e) {
      throw unfit("at '" + path(e) + "'", answer, type);
    } catch (JsonProcessingException e) {
      throw unfit("because it is no JSON or refused by the record", answer, type);
    }
  }

  private static String path(MismatchedInputException failure) {
    return failure.getPath().stream()
        .map(step -> step.getFieldName() == null ? "" + step.getIndex() : step.getFieldName())
        .collect(Collectors.joining("."));
  }

  /** Without the reader's own message: it quotes the answer. */
  private static UnfitAnswerException unfit(String where, String answer, Class<?> type) {
    return new UnfitAnswerException(
        "The answer does not fit " + type.getSimpleName() + " " + where + ".", answer, null);
  }
}
