package io.github.ocr4j.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ocr4j.markdown.document.Finding;
import io.github.ocr4j.markdown.document.MarkdownDocument;
import io.github.ocr4j.markdown.option.MarkdownOptions;
import io.github.ocr4j.markdown.option.Repair;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SplitCodeTest {

  private static MarkdownDocument document(String... pages) {
    return Responses.document(
        MarkdownOptions.defaults()
            .withRepairs(Set.of(Repair.SPLIT_PARAGRAPHS, Repair.UNCLOSED_FENCES)),
        Responses.ofTexts(pages));
  }

  private static String joined(String... pages) {
    return document(pages).files().get(0).text();
  }

  @Test
  void joinsCodeWhoseFenceWasLeftOpen() {
    assertThat(joined("```java\none();\n", "```java\ntwo();\n```\n\nText"))
        .isEqualTo("```java\none();\ntwo();\n```\n\nText\n");
  }

  @Test
  void joinsCodeThatClosesABracketOfThePageBefore() {
    assertThat(joined("Text\n\n```java\nvoid run() {\n  one();\n```", "```\n  two();\n}\n```"))
        .isEqualTo("Text\n\n```java\nvoid run() {\n  one();\n  two();\n}\n```\n");
  }

  @Test
  void joinsCodeThatBeginsInsideAnIndentedBlock() {
    assertThat(joined("```python\ndef f():\n    a = 1\n```", "```python\n    return a\n\nf()\n```"))
        .isEqualTo("```python\ndef f():\n    a = 1\n    return a\n\nf()\n```\n");
  }

  @Test
  void joinsCodeOverSeveralPages() {
    assertThat(joined("```\n{\n  a\n```", "```\n  b\nc {\n}\n}\n{\n```", "```\n}\n```\n\nText"))
        .isEqualTo("```\n{\n  a\n  b\nc {\n}\n}\n{\n}\n```\n\nText\n");
  }

  @Test
  void keepsCodeApartThatShowsNoSignOfGoingOn() {
    assertThat(joined("```java\none();\n```", "```java\ntwo();\n```"))
        .isEqualTo("```java\none();\n```\n\n```java\ntwo();\n```\n");
  }

  @Test
  void keepsCodeOfAnotherLanguageOrFenceApart() {
    assertThat(joined("```java\nif (a) {", "```json\n}\n```")).contains("{\n```\n\n```json\n}");
    assertThat(joined("```\nif (a) {", "~~~\n}\n~~~")).contains("{\n```\n\n~~~\n}");
  }

  @Test
  void keepsCodeApartWhenTextIsInBetween() {
    assertThat(joined("```\nif (a) {\n```", "Then:\n\n```\n}\n```")).contains("```\n\nThen:");
  }

  @Test
  void reportsTheCodeThatItJoined() {
    assertThat(document("```\n{\n```", "```\n}\n```").findings())
        .extracting(Finding::kind)
        .contains(Finding.Kind.CODE_JOINED);
  }
}
