package io.github.ocr4j.office;

import static io.github.ocr4j.office.OfficeDocuments.markdown;
import static io.github.ocr4j.office.OfficeDocuments.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.ocr4j.document.Document;
import java.nio.charset.Charset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextFilesTest {
  @Test
  void markdownStaysAsItIsAndTextIsEscaped() {
    assertThat(markdown(text("---\na: b\n---\n# *T*\n\n- x\n", "a.md"))).isEqualTo("# *T*\n\n- x");
    assertThat(markdown(text("a * b\n\n- one\n- two\n\n# no heading\n", "a.txt")))
        .isEqualTo("a \\* b\n\n- one\n- two\n\n\\# no heading");
    assertThat(markdown(text("n;v\n\"a;b\";2\n", "a.csv")))
        .isEqualTo("| n | v |\n| --- | --- |\n| a;b | 2 |");
  }

  @Test
  void encodingsAreTold() {
    for (String encoding :
        new String[] {"UTF-8", "UTF-16", "UTF-16LE", "UTF-16BE", "windows-1252"}) {
      byte[] content = "Grüße für 5 €\n".getBytes(Charset.forName(encoding));

      assertThat(markdown(Document.of(content, "a.txt"))).as(encoding).isEqualTo("Grüße für 5 €");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "KOI8-R, Маяк стоит на скале у входа в гавань. Смотритель спит до обеда",
    "windows-1251, Маяк стоит на скале у входа в гавань. Смотритель спит до обеда",
    "UTF-16LE, Маяк стоит на скале у входа в гавань. Смотритель спит до обеда",
    "Shift_JIS, 灯台は港の入り口の岩の上に立っています。番人は昼まで眠ります",
    "EUC-JP, 灯台は港の入り口の岩の上に立っています。番人は昼まで眠ります",
    "windows-1252, Der Wärter schläft bis zum Mittag und hört die Möwen nicht"
  })
  void otherScriptsAreTold(String encoding, String text) {
    byte[] content = (text + "\n").getBytes(Charset.forName(encoding));
    byte[] page =
        ("<html><body><p>" + text + "</p></body></html>").getBytes(Charset.forName(encoding));

    assertThat(markdown(Document.of(content, "a.txt"))).isEqualTo(text);
    if (!encoding.startsWith("UTF-16")) {
      assertThat(markdown(Document.of(page, "a.html"))).isEqualTo(text);
    }
  }

  @Test
  void headingsThatAreUnderlinedAndItemsThatGoOnAreTold() {
    String text =
        "Notes\n=====\n\n* one that goes\n  on here\n  - deeper\n* two\n\n+---+\n| a |\n+---+\n";

    assertThat(markdown(text(text, "a.txt")))
        .isEqualTo(
            "# Notes\n\n- one that goes on here\n  - deeper\n- two\n\n```\n+---+\n| a |\n+---+\n```");
  }

  @Test
  void rulesAtTheStartOfMarkdownAreNoFrontMatter() {
    assertThat(markdown(text("---\n\n# A: b\n\n---\n\nc\n", "a.md")))
        .isEqualTo("---\n\n# A: b\n\n---\n\nc");
  }

  @Test
  void richTextKeepsItsWordsTheirStyleAndItsPictures() {
    String pixel =
        "89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de0000000c49444154"
            + "789c63606060000000040001f61738550000000049454e44ae426082";
    String text =
        "{\\rtf1\\ansi\\ansicpg1252{\\fonttbl{\\f0 Arial;}}\\pard\\plain The \\b lamp\\b0  is \\'fcber 5 \\u8364? high.\\par"
            + " {\\pict\\pngblip\\picw1\\pich1 "
            + pixel
            + "}\\par Second *line*.\\par}";

    assertThat(markdown(text(text, "a.rtf")))
        .isEqualTo(
            "The **lamp** is über 5 € high.\n\n![img-0.jpeg](img-0.jpeg)\n\nSecond \\*line\\*.");
  }
}
