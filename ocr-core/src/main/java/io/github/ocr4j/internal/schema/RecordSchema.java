package io.github.ocr4j.internal.schema;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import com.github.victools.jsonschema.generator.FieldScope;
import com.github.victools.jsonschema.generator.Option;
import com.github.victools.jsonschema.generator.OptionPreset;
import com.github.victools.jsonschema.generator.SchemaGenerator;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigBuilder;
import com.github.victools.jsonschema.generator.SchemaVersion;
import io.github.ocr4j.model.AnnotationFormat;
import java.util.Locale;
import java.util.Optional;

/**
 * Makes a JSON schema from a record. Every component is required unless it is an {@code Optional},
 * which may be null too: models say so of what they do not find.
 */
public final class RecordSchema {
  private static final SchemaGenerator GENERATOR = generator();

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
        .withNullableCheck(RecordSchema::isOptional)
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

  /** The format of answers that fit a record. */
  public static AnnotationFormat formatOf(Class<? extends Record> type) {
    String name = type.getSimpleName().replaceAll("(?<=[a-z0-9])(?=[A-Z])", "_");
    return AnnotationFormat.of(
        name.toLowerCase(Locale.ROOT), GENERATOR.generateSchema(type).toString());
  }
}
