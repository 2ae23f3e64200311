package io.github.ocr4j.convert.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ocr4j.document.Document;
import io.github.ocr4j.engine.EngineIdentity;
import io.github.ocr4j.engine.OcrRequest;
import io.github.ocr4j.engine.PageSelection;
import io.github.ocr4j.model.AnnotationFormat;
import io.github.ocr4j.model.TableFormat;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RequestFingerprintTest {
  private static final EngineIdentity MISTRAL =
      EngineIdentity.remote("mistral", "mistral-ocr-latest");
  private static final OcrRequest PLAIN = OcrRequest.of(Document.of(new byte[] {1}, "a.pdf"));

  static Stream<RecordComponent> components() {
    return Arrays.stream(OcrRequest.class.getRecordComponents())
        .filter(component -> !Set.of("document", "id").contains(component.getName()));
  }

  @ParameterizedTest
  @MethodSource("components")
  void everyParameterChangesTheFingerprint(RecordComponent component) throws Exception {
    OcrRequest changed = with(component, other(component));

    assertThat(RequestFingerprint.of(changed, MISTRAL, false))
        .as("the fingerprint with another %s", component.getName())
        .isNotEqualTo(RequestFingerprint.of(PLAIN, MISTRAL, false));
  }

  @ParameterizedTest
  @MethodSource("components")
  void aChangedRequestKeepsItsOtherParts(RecordComponent component) throws Exception {
    OcrRequest changed = with(component, other(component));

    assertThat(changed.toBuilder().build()).isEqualTo(changed);
  }

  @Test
  void anUpgradeOfThisLibraryChangesNoFingerprint() {
    assertThat(RequestFingerprint.of(PLAIN, MISTRAL, true))
        .isEqualTo(
            "{\"engine\":\"mistral\",\"includeImages\":true,\"model\":\"mistral-ocr-latest\"}");
    assertThat(RequestFingerprint.of(PLAIN, EngineIdentity.embedded("local", 3), true))
        .isEqualTo("{\"engine\":\"local\",\"engineOutputVersion\":3,\"includeImages\":true}");
  }

  @Test
  void settingsOfAnEmbeddedEngineThatChangeItsAnswersCount() {
    EngineIdentity german = EngineIdentity.embedded("local", 3).withVariant("deu");

    assertThat(RequestFingerprint.of(PLAIN, german, true))
        .contains("\"engineVariant\":\"deu\"")
        .isNotEqualTo(RequestFingerprint.of(PLAIN, EngineIdentity.embedded("local", 3), true));
  }

  @Test
  void theSelectedPagesCountOnlyWhereTheyChangeTheAnswer() {
    OcrRequest some = PLAIN.toBuilder().pages(PageSelection.of(1, 2)).build();

    assertThat(RequestFingerprint.of(some, MISTRAL, true))
        .isEqualTo(RequestFingerprint.of(PLAIN, MISTRAL, true));
    assertThat(RequestFingerprint.isPerPage(some)).isTrue();
  }

  @Test
  void aLimitOfImagesTiesThePagesTogetherUnlessItIsZero() {
    assertThat(RequestFingerprint.isPerPage(PLAIN.toBuilder().imageLimit(3).build())).isFalse();
    assertThat(RequestFingerprint.isPerPage(PLAIN.toBuilder().imageLimit(0).build())).isTrue();
  }

  @Test
  void anIdThatTheServiceOnlyNotesDoesNotMatter() throws Exception {
    RecordComponent id =
        Arrays.stream(OcrRequest.class.getRecordComponents())
            .filter(component -> component.getName().equals("id"))
            .findFirst()
            .orElseThrow();

    assertThat(RequestFingerprint.of(with(id, Optional.of("call-1")), MISTRAL, true))
        .isEqualTo(RequestFingerprint.of(PLAIN, MISTRAL, true));
  }

  @Test
  void theNameOfTheDocumentDoesNotMatter() {
    OcrRequest renamed = OcrRequest.of(Document.of(new byte[] {1}, "b.pdf"));

    assertThat(RequestFingerprint.of(renamed, MISTRAL, true))
        .isEqualTo(RequestFingerprint.of(PLAIN, MISTRAL, true));
  }

  private static OcrRequest with(RecordComponent changed, Object value) throws Exception {
    RecordComponent[] components = OcrRequest.class.getRecordComponents();
    List<Object> values = new ArrayList<>();
    for (RecordComponent component : components) {
      values.add(
          component.getName().equals(changed.getName())
              ? value
              : component.getAccessor().invoke(baseOf(changed)));
    }
    Class<?>[] types =
        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    return OcrRequest.class.getDeclaredConstructor(types).newInstance(values.toArray());
  }

  /** A prompt is refused without a format. */
  private static OcrRequest baseOf(RecordComponent changed) {
    return changed.getName().equals("documentAnnotationPrompt")
        ? PLAIN.toBuilder().documentAnnotationFormat(AnnotationFormat.of("other", "{}")).build()
        : PLAIN;
  }

  private static Object other(RecordComponent component) throws Exception {
    Object plain = component.getAccessor().invoke(PLAIN);
    if (plain instanceof Boolean flag) {
      return !flag;
    }
    if (plain instanceof PageSelection) {
      return PageSelection.of(7);
    }
    if (plain instanceof List<?>) {
      return List.of("value");
    }
    if (plain instanceof Map<?, ?>) {
      return Map.of("name", "value");
    }
    ParameterizedType optional = (ParameterizedType) component.getGenericType();
    return Optional.of(sample((Class<?>) rawOf(optional.getActualTypeArguments()[0])));
  }

  private static Object rawOf(Type type) {
    return type instanceof ParameterizedType parameterized ? parameterized.getRawType() : type;
  }

  private static Object sample(Class<?> type) throws Exception {
    if (type == Integer.class || type == int.class) {
      return 7;
    }
    if (type == String.class) {
      return "another";
    }
    if (type == TableFormat.class) {
      return TableFormat.HTML;
    }
    if (type == AnnotationFormat.class) {
      return AnnotationFormat.of("invoice", "{}");
    }
    if (type == Map.class) {
      return Map.of("name", "value");
    }
    if (type.isRecord()) {
      return sampleRecord(type);
    }
    throw new AssertionError("teach this test how to make a " + type);
  }

  private static Object sampleRecord(Class<?> type) throws Exception {
    RecordComponent[] components = type.getRecordComponents();
    List<Object> values = new ArrayList<>();
    for (RecordComponent component : components) {
      values.add(
          component.getType() == Optional.class ? Optional.empty() : sample(component.getType()));
    }
    Class<?>[] types =
        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    return type.getDeclaredConstructor(types).newInstance(values.toArray());
  }
}
