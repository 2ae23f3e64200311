package io.github.ocr4j.office;

import static io.github.ocr4j.office.OfficeDocuments.markdown;
import static io.github.ocr4j.office.OfficeDocuments.refuses;
import static io.github.ocr4j.office.OfficeDocuments.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.ocr4j.document.Document;
import io.github.ocr4j.exception.DocumentException.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class HostileOfficeTest {
  @Test
  void entitiesAreNeverExpanded() {
    String bomb =
        "<!DOCTYPE d [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;\"><!ENTITY f SYSTEM \"file:///etc/hostname\">]>";
    Document document =
        OfficeFiles.word("")
            .part(
                "word/document.xml",
                bomb
                    + "<w:document><w:body><w:p><w:r><w:t>x&b;&f;</w:t></w:r></w:p></w:body></w:document>")
            .named("bomb.docx");

    assertThat(markdown(document)).isEqualTo("x\\&b;\\&f;");
  }

  @Test
  void aPartThatUnpacksToTooMuchIsRefused() {
    Document bomb =
        OfficeFiles.word("").part("word/document.xml", new byte[60 << 20]).named("bomb.docx");

    refuses(bomb, Reason.TOO_LARGE);
  }

  @Test
  void deepNestingIsRefusedOrReadButNeverCrashes() {
    String deep = "<w:sdt><w:sdtContent>".repeat(20_000);

    refuses(OfficeFiles.word(deep).named("deep.docx"), Reason.CORRUPT);
  }

  @Test
  void aFileWithoutItsMainPartIsRefused() {
    refuses(
        OfficeFiles.ooxml("wordprocessingml.document", "word/document.xml").named("empty.docx"),
        Reason.CORRUPT);
  }

  @Test
  void aFileThatIsCutOffIsRefused() throws IOException {
    byte[] whole;
    try (InputStream in = OfficeFiles.word("<w:p/>").named("a.docx").open()) {
      whole = in.readAllBytes();
    }

    refuses(Document.of(Arrays.copyOf(whole, whole.length * 2 / 3), "a.docx"), Reason.CORRUPT);
  }

  @Test
  void macrosArePassedOver() {
    Document document =
        OfficeFiles.word("<w:p><w:r><w:t>text</w:t></w:r></w:p>")
            .part("word/vbaProject.bin", new byte[100])
            .named("macro.docx");

    assertThat(markdown(document)).isEqualTo("text");
  }

  @Test
  void aPageOfAHundredThousandNestedElementsIsRead() {
    assertThat(markdown(text("<div><b>".repeat(50_000) + "x", "deep.html"))).contains("x");
  }

  @Test
  void thousandsOfLevelsOfAListAreRead() {
    StringBuilder list = new StringBuilder();
    for (int level = 0; level < 1_000; level++) {
      list.append(" ".repeat(level)).append("- x\n");
    }

    assertThat(markdown(text(list.toString(), "list.txt"))).contains("- x");
  }

  @Test
  void aTextOfNothingIsABlankPage() {
    assertThat(markdown(Document.of(new byte[100], "zeros.txt"))).isEmpty();
  }
}
