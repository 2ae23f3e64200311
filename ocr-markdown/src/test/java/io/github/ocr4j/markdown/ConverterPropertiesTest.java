package io.github.ocr4j.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ocr4j.markdown.internal.path.SafeNames;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ConverterPropertiesTest {

  @Property
  void everyNameFromOutsideBecomesASafePath(@ForAll String name) {
    assertThat(SafeNames.isSafe(SafeNames.relativePath(name, "document"))).isTrue();
  }

  @Property
  void aSafeNameStaysAsItIs(@ForAll String name) {
    String safe = SafeNames.fileName(name, "document");
    assertThat(SafeNames.fileName(safe, "document")).isEqualTo(safe);
  }

  @Property
  void aTextWithoutReferencesStaysAsItIs(@ForAll("prose") String text) {
    assertThat(Responses.convert(MarkdownConverter.builder(), Responses.ofTexts("a" + text + "z")))
        .isEqualTo("a" + text + "z\n");
  }

  @Provide
  Arbitrary<String> prose() {
    return Arbitraries.strings().withChars("ab *_#>-`~|\\<$[\n\t&;.0123456789{}é漢😀".toCharArray());
  }
}
