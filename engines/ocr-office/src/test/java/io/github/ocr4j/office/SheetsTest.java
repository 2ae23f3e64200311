package io.github.ocr4j.office;

import static io.github.ocr4j.office.OfficeDocuments.markdown;
import static io.github.ocr4j.office.OfficeDocuments.refuses;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.ocr4j.document.Document;
import io.github.ocr4j.exception.DocumentException.Reason;
import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SheetsTest {
  @Test
  void aWorkbookHasAPageForEachSheetWithFormattedNumbers() {
    Document book =
        OfficeFiles.ooxml("spreadsheetml.sheet", "xl/workbook.xml")
            .part(
                "xl/workbook.xml",
                "<workbook><sheets><sheet name=\"Costs\" r:id=\"r1\"/><sheet name=\"Old\" state=\"hidden\" r:id=\"r1\"/></sheets></workbook>")
            .relations(
                "xl/workbook.xml",
                "r1 worksheet worksheets/sheet1.xml",
                "r2 sharedStrings sharedStrings.xml",
                "r3 styles styles.xml")
            .part(
                "xl/sharedStrings.xml",
                "<sst><si><t>Day</t></si><si><r><t>Sh</t></r><r><t>are</t></r></si></sst>")
            .part(
                "xl/styles.xml",
                "<styleSheet><numFmts><numFmt numFmtId=\"164\" formatCode=\"&quot;€&quot; #,##0.00\"/></numFmts>"
                    + "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"9\"/><xf numFmtId=\"164\"/></cellXfs></styleSheet>")
            .part(
                "xl/worksheets/sheet1.xml",
                "<worksheet><sheetData><row r=\"2\"><c r=\"B2\" t=\"s\"><v>0</v></c><c r=\"C2\" t=\"s\"><v>1</v></c><c r=\"D2\" t=\"inlineStr\"><is><t>Sum</t></is></c></row>"
                    + "<row r=\"3\"><c r=\"B3\" s=\"1\"><v>45292</v></c><c r=\"C3\" s=\"2\"><v>0.25</v></c><c r=\"D3\" s=\"3\"><v>1234.5</v></c></row></sheetData></worksheet>")
            .named("costs.xlsx");

    assertThat(markdown(book))
        .isEqualTo(
            "## Costs\n\n| Day | Share | Sum |\n| --- | --- | --- |\n| 2024-01-01 | 25% | € 1,234.50 |");
  }

  @Test
  void numbersKeepTheirDigitsAndTimesTheirFormat() {
    assertThat(
            markdown(
                sheet(
                    "<row><c><v>123456789012</v></c><c><v>0.30000000000000004</v></c><c><v>1e21</v></c>"
                        + "<c s=\"1\"><v>0.75</v></c><c s=\"2\"><v>45731.572916667</v></c><c s=\"3\"><v>1234.5678</v></c></row>"
                        + "<row><c><f>A1*2</f></c></row>")))
        .contains("| 123456789012 | 0.3 | 1E+21 | 18:00 | 13:45 | 1.23E+03 |")
        .contains("| =A1\\*2 |");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          `##-###`           | 41973     | 41-973
          [>=5]"ok";"short"  | 3         | short
          yyyy               | 45292     | 2024
          d.m.yyyy           | 1         | 1900-01-01
          mm:ss.0            | 0.0128    | 0:18:26
          `# ?/?`            | 2.75      | 2 3/4
          0.0,,"M"           | 1250000   | 1.3M
          0 "%"              | 12        | 12 %
          _(* #,##0_);_(* (#,##0);_(* "-"??_) | 0      | -
          _(* #,##0_);_(* (#,##0);_(* "-"??_) | -1234  | (1,234)
          `##0.0E+0`         | 0.5       | 500E-3
          dd/mm/yyyy         | -3        | -3
          ;;;                | 7         | 7
          """)
  void numbersAreShownInTheirFormat(String format, String number, String shown) {
    String row = "<row><c t=\"str\"><v>x</v></c><c s=\"4\"><v>" + number + "</v></c></row>";

    assertThat(markdown(sheet(row, format))).contains("| x | " + shown + " |");
  }

  @Test
  void cellsThatLieFarApartAreNoTableOfMillions() {
    StringBuilder rows = new StringBuilder();
    for (int row = 1; row <= 1_100; row++) {
      rows.append(
          "<row r=\"%d\"><c r=\"%s%d\"><v>1</v></c></row>"
              .formatted(row, row == 9 ? "BAA" : "A", row));
    }

    refuses(sheet(rows.toString()), Reason.TOO_LARGE);
  }

  private static Document sheet(String rows) {
    return sheet(rows, "0");
  }

  private static Document sheet(String rows, String format) {
    return OfficeFiles.ooxml("spreadsheetml.sheet", "xl/workbook.xml")
        .part(
            "xl/workbook.xml",
            "<workbook><sheets><sheet name=\"S\" r:id=\"r1\"/></sheets></workbook>")
        .relations("xl/workbook.xml", "r1 worksheet worksheets/sheet1.xml", "r3 styles styles.xml")
        .part(
            "xl/styles.xml",
            "<styleSheet><numFmts><numFmt numFmtId=\"164\" formatCode=\"[h]:mm\"/><numFmt numFmtId=\"165\" formatCode=\"h:mm AM/PM\"/>"
                + "<numFmt numFmtId=\"166\" formatCode=\"%s\"/></numFmts>"
                    .formatted(format.replace("\"", "&quot;").replace("<", "&lt;"))
                + "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"164\"/><xf numFmtId=\"165\"/><xf numFmtId=\"11\"/><xf numFmtId=\"166\"/></cellXfs></styleSheet>")
        .part(
            "xl/worksheets/sheet1.xml",
            "<worksheet><sheetData>" + rows + "</sheetData></worksheet>")
        .named("sheet.xlsx");
  }

  @Test
  void binaryWorkbooksOfOldAreRead() throws IOException {
    try (InputStream book = SheetsTest.class.getResourceAsStream("costs.xls")) {
      assertThat(markdown(Document.of(book.readAllBytes(), "costs.xls")))
          .contains("| Part | Price |\n| --- | --- |\n| bolt | 12.5 |");
    }
  }
}
