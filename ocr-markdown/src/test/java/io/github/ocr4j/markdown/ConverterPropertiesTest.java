package io.github.ocr4j.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ocr4j.markdown.document.MarkdownDocument;
import io.github.ocr4j.markdown.internal.path.SafeNames;
import io.github.ocr4j.markdown.option.Flavour;
import io.github.ocr4j.markdown.option.ImageNames;
import io.github.ocr4j.markdown.option.MarkdownOptions;
import io.github.ocr4j.markdown.option.Repair;
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
  void whateverIsChangedIsReported(@ForAll("markup") String text) {
    MarkdownDocument document =
        Responses.document(
            MarkdownOptions.defaults().withRepairs(Repair.all()),
            Responses.ofTexts("a" + text + "z"));
    if (document.findings().isEmpty()) {
      assertThat(document.files().get(0).text()).isEqualTo("a" + text + "z\n");
    }
  }

  @Property
  void onlyTheDestinationOfAnImageChanges(
      @ForAll("prose") String before, @ForAll("prose") String after) {
    String text = "a" + before + "![A](img-0.jpeg)" + after + "z";
    String result =
        Responses.convert(
            MarkdownOptions.defaults().withImageNames(ImageNames.PAGE).withRepairs(Repair.none()),
            Responses.of(
                Responses.page(0, text, Responses.image("img-0.jpeg", Responses.jpeg(1)))));
    assertThat(result.replace("(images/page-001-img-0.jpeg)", "(img-0.jpeg)")).startsWith(text);
  }

  @Property
  void convertingTwiceGivesTheSame(@ForAll("markup") String text) {
    MarkdownOptions options = MarkdownOptions.defaults().withRepairs(Repair.all());
    assertThat(Responses.document(options, Responses.ofTexts(text, text)))
        .isEqualTo(Responses.document(options, Responses.ofTexts(text, text)));
  }

  @Property
  void noFlavourFails(@ForAll("markup") String text, @ForAll Flavour flavour) {
    Responses.convert(
        MarkdownOptions.defaults().withRepairs(Repair.all()).withFlavour(flavour),
        Responses.ofTexts(text, text));
  }

  @Provide
  Arbitrary<String> prose() {
    return Arbitraries.strings()
        .withChars("ab *_#>-`~|\\$[\n\t&;.0123456789{}é漢😀".toCharArray())
        .ofMaxLength(60);
  }

  @Provide
  Arbitrary<String> markup() {
    return Arbitraries.strings()
        .withChars("ab *_#>-`~|\\$[]()<>!\"'/=:\n\n\t&;.0123{}^•☐é".toCharArray())
        .ofMaxLength(80);
  }
}
