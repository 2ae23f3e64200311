package io.github.ocr4j.testing;

import io.github.ocr4j.engine.OcrOptions;
import io.github.ocr4j.model.AnnotationFormat;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Options of which one is set, also those that are added later. */
public final class SampleOptions {
  private SampleOptions() {}

  /** Every option. */
  public static Stream<RecordComponent> components() {
    return Arrays.stream(OcrOptions.class.getRecordComponents());
  }

  /**
   * What stays as it is when {@link #with} sets an option: a prompt is refused without a format.
   */
  public static OcrOptions without(RecordComponent option) {
    return option.getName().equals("documentAnnotationPrompt")
        ? OcrOptions.defaults().withDocumentAnnotationFormat(AnnotationFormat.of("other", "{}"))
        : OcrOptions.defaults();
  }

  /** One option with a value that is not its default. */
  public static OcrOptions with(RecordComponent option) {
    List<Object> values = new ArrayList<>();
    components()
        .forEach(
            component -> {
              Object value = value(component, without(option));
              values.add(component.getName().equals(option.getName()) ? other(option) : value);
            });
    return make(OcrOptions.class, values);
  }

  /** The value of an option. */
  public static Object value(RecordComponent option, OcrOptions options) {
    try {
      return option.getAccessor().invoke(options);
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(e);
    }
  }

  private static Object other(RecordComponent option) {
    if (option.getType() == boolean.class) {
      return !(boolean) value(option, OcrOptions.defaults());
    }
    ParameterizedType optional = (ParameterizedType) option.getGenericType();
    return Optional.of(sample((Class<?>) optional.getActualTypeArguments()[0]));
  }

  private static Object sample(Class<?> type) {
    if (type == Integer.class || type == int.class) {
      return 7;
    }
    if (type == String.class) {
      return "another";
    }
    if (type == AnnotationFormat.class) {
      return AnnotationFormat.of("invoice", "{\"type\":\"object\"}");
    }
    if (type.isRecord()) {
      return make(
          type,
          Arrays.stream(type.getRecordComponents())
              .map(component -> sample(component.getType()))
              .toList());
    }
    throw new AssertionError("teach this class how to make a " + type);
  }

  private static <T> T make(Class<T> type, List<Object> values) {
    Class<?>[] types =
        Arrays.stream(type.getRecordComponents())
            .map(RecordComponent::getType)
            .toArray(Class<?>[]::new);
    try {
      return type.getDeclaredConstructor(types).newInstance(values.toArray());
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(e);
    }
  }
}
