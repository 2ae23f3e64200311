package io.github.ocr4j.convert.store;

import io.github.ocr4j.engine.EngineIdentity;
import io.github.ocr4j.engine.OcrRequest;
import io.github.ocr4j.model.WireJson;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Everything of a request that changes the answer, as canonical JSON. Every component of the
 * request counts by itself, also one that a later version adds: what is unset is left out, so that
 * a new component changes no fingerprint until somebody sets it.
 */
final class RequestFingerprint {
  /**
   * The document has its own key, pages are stored one by one, the engine names the model, and the
   * service only notes the id.
   */
  private static final Set<String> ELSEWHERE = Set.of("document", "pages", "model", "id");

  /** With these alone, a page's answer does not depend on which other pages were asked for. */
  private static final Set<String> PER_PAGE =
      Set.of(
          "includeImages",
          "imageMinSize",
          "tableFormat",
          "extractHeader",
          "extractFooter",
          "includeBlocks",
          "confidenceGranularity",
          "imageAnnotationFormat",
          "imageSplit");

  private RequestFingerprint() {}

  /** The canonical JSON; holds the selected pages only when they change the answer. */
  static String of(OcrRequest request, EngineIdentity engine, boolean page) {
    Map<String, Object> parts = new TreeMap<>(parameters(request));
    parts.put("engine", engine.name());
    engine.outputVersion().ifPresent(version -> parts.put("engineOutputVersion", version));
    engine.variant().ifPresent(variant -> parts.put("engineVariant", variant));
    engine.modelOf(request).ifPresent(model -> parts.put("model", model));
    if (!page) {
      parts.put("pages", request.pages().toString());
    }
    return WireJson.write(parts);
  }

  /**
   * Whether the pages of this request may be stored and served one by one. A limit of images ties
   * them together unless it is 0, or each page has a limit of its own.
   */
  static boolean isPerPage(OcrRequest request) {
    Map<String, Object> parameters = parameters(request);
    if (request.imageLimit().filter(limit -> limit == 0).isPresent()
        || request.imageSplit().isPresent()) {
      parameters.remove("imageLimit");
    }
    return PER_PAGE.containsAll(parameters.keySet());
  }

  private static Map<String, Object> parameters(OcrRequest request) {
    Map<String, Object> parameters = new TreeMap<>();
    for (RecordComponent component : OcrRequest.class.getRecordComponents()) {
      if (!ELSEWHERE.contains(component.getName())) {
        valueOf(component, request).ifPresent(value -> parameters.put(component.getName(), value));
      }
    }
    return parameters;
  }

  private static Optional<Object> valueOf(RecordComponent component, OcrRequest request) {
    try {
      Object value = component.getAccessor().invoke(request);
      return value instanceof Optional<?> optional ? optional.map(Object.class::cast) : set(value);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("a public record's accessor can be called", e);
    }
  }

  private static Optional<Object> set(Object value) {
    boolean unset =
        Boolean.FALSE.equals(value)
            || value instanceof Collection<?> values && values.isEmpty()
            || value instanceof Map<?, ?> members && members.isEmpty();
    return unset ? Optional.empty() : Optional.of(value);
  }
}
