package io.github.ocr4j.chat;

import java.util.LinkedHashMap;
import java.util.Map;

/** Which models are listed ({@code GET /v1/models}); without any condition all. Immutable. */
public final class ModelQuery {
  private final Map<String, Object> parameters;

  private ModelQuery(Map<String, Object> parameters) {
    this.parameters = parameters;
  }

  /**
   * All models.
   *
   * @return the query without conditions
   */
  public static ModelQuery all() {
    return new ModelQuery(Map.of());
  }

  private ModelQuery with(String name, Object value) {
    Map<String, Object> more = new LinkedHashMap<>(parameters);
    more.put(name, value);
    return new ModelQuery(Map.copyOf(more));
  }

  /**
   * Only models of a provider.
   *
   * @param value its name
   * @return a copy with it
   */
  public ModelQuery provider(String value) {
    return with("provider", value);
  }

  /**
   * Only cards of a model.
   *
   * @param value its id
   * @return a copy with it
   */
  public ModelQuery model(String value) {
    return with("model", value);
  }

  /**
   * The conditions with their names on the wire.
   *
   * @return query parameters
   */
  public Map<String, Object> toParameters() {
    return parameters;
  }
}
