package io.github.ocr4j.convert.internal.store;

import io.github.ocr4j.engine.EngineIdentity;
import io.github.ocr4j.engine.OcrOptions;
import io.github.ocr4j.engine.OcrRequest;
import io.github.ocr4j.model.WireJson;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Everything of a request that changes the answer, as canonical JSON. Every option counts by
 * itself, also one that a later version adds: what is unset is left out, so that a new option
 * changes no fingerprint until a request sets it.
 */
final class RequestFingerprint {
  private RequestFingerprint() {}

  /** The canonical JSON; holds the selected pages only when they change the answer. */
  static String of(OcrRequest request, EngineIdentity engine, boolean page) {
    Map<String, Object> parts = new TreeMap<>();
    for (RecordComponent option : OcrOptions.class.getRecordComponents()) {
      valueOf(option, request.options()).ifPresent(value -> parts.put(option.getName(), value));
    }
    parts.remove("model");
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
    OcrOptions options = request.options();
    boolean isLimitPerPage =
        options.imageSplit().isPresent() || options.imageLimit().equals(Optional.of(0));
    OcrOptions ofPages = options.forPage();
    return options.equals(
        isLimitPerPage && options.imageLimit().isPresent()
            ? ofPages.withImageLimit(options.imageLimit().get())
            : ofPages);
  }

  private static Optional<Object> valueOf(RecordComponent option, OcrOptions options) {
    try {
      Object value = option.getAccessor().invoke(options);
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
