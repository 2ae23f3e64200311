package io.github.ocr4j.convert.run;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DocumentSentenceTest {

  @Test
  void namesADocumentThatTheSentenceDoesNotName() {
    assertThat(DocumentSentence.of("sub/letter.pdf", "page 2: a table is cut"))
        .isEqualTo("sub/letter.pdf: page 2: a table is cut");
  }

  @Test
  void leavesASentenceAloneThatBeginsWithTheDocument() {
    assertThat(DocumentSentence.of("letter.pdf", "letter.pdf is damaged."))
        .isEqualTo("letter.pdf is damaged.");
  }

  @Test
  void completesThePathOfASentenceThatBeginsWithTheFilesName() {
    assertThat(DocumentSentence.of("sub/letter.pdf", "letter.pdf is damaged."))
        .isEqualTo("sub/letter.pdf is damaged.");
  }

  @Test
  void isNotMisledByANameThatOnlyBeginsTheSame() {
    assertThat(DocumentSentence.of("a", "another document is open."))
        .isEqualTo("a: another document is open.");
  }
}
