package io.github.ocr4j.internal.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;

/** The one mapper with the names and the rules of absence of the contract. */
public final class WireMapper {
  /** Images are taken out of streams before; elsewhere a string may still hold one. */
  private static final int MAX_STRING = 512 * 1024 * 1024;

  /** Without images; more is no answer but an attack or a fault. */
  private static final long MAX_DOCUMENT = 2L * 1024 * 1024 * 1024;

  private static final ObjectMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxStringLength(MAX_STRING)
                          .maxDocumentLength(MAX_DOCUMENT)
                          .build())
                  .build())
          .addModule(new Jdk8Module())
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .defaultPropertyInclusion(
              JsonInclude.Value.construct(
                  JsonInclude.Include.NON_ABSENT, JsonInclude.Include.ALWAYS))
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  private WireMapper() {}

  /**
   * The mapper.
   *
   * @return shared; do not configure it
   */
  public static ObjectMapper get() {
    return MAPPER;
  }
}
