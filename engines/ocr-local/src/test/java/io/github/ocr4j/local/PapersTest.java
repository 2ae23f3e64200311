package io.github.ocr4j.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ocr4j.engine.OcrRequest;
import io.github.ocr4j.model.OcrPage;
import java.util.List;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.junit.jupiter.api.Test;

class PapersTest {
  private static final String[] LEFT = {
    "The ferry leaves the old harbour at six and",
    "comes back when the last passenger has left",
    "the quay, which in summer may be very late.",
    "In winter the crew sails twice a day and the",
    "harbour master signs the book of each trip."
  };

  private static final String[] RIGHT = {
    "A second boat is kept ready at the north pier",
    "for the days on which the wind from the sea",
    "makes the first one late. It is smaller, and it",
    "carries neither carts nor horses, only letters",
    "and those who have to be on the other shore."
  };

  private final LocalEngine engine = LocalEngine.create();

  private List<String> markdown(Pdfs.Drawing... pages) {
    return engine.process(OcrRequest.of(Pdfs.of(pages))).pages().stream()
        .map(OcrPage::markdown)
        .toList();
  }

  @Test
  void columnsHardlyMoreThanABlankApartAreReadOneAfterTheOther() {
    String markdown =
        markdown(
                p -> {
                  Pdfs.lines(p, 72, 700, 10, LEFT);
                  Pdfs.lines(p, 280, 700, 10, RIGHT);
                })
            .get(0);

    assertThat(markdown).isEqualTo(String.join(" ", LEFT) + "\n\n" + String.join(" ", RIGHT));
  }

  @Test
  void sectionsMayHaveRomanNumbersAndLetters() {
    String markdown =
        markdown(
                p -> {
                  Pdfs.text(p, 150, 760, 10, "I. HARBOURS");
                  Pdfs.lines(p, 72, 740, 10, LEFT);
                  Pdfs.text(p, FontName.HELVETICA_OBLIQUE, 72, 660, 10, "A. Ferries and Boats");
                  Pdfs.lines(p, 72, 640, 10, RIGHT);
                  Pdfs.text(p, 150, 560, 10, "II. PIERS");
                  Pdfs.lines(p, 72, 540, 10, LEFT);
                })
            .get(0);

    assertThat(markdown).contains("# I. HARBOURS\n", "## A. Ferries and Boats\n", "# II. PIERS\n");
  }

  @Test
  void anInitialBeforeANameCountsNoSection() {
    String markdown =
        markdown(
                p -> {
                  Pdfs.text(p, FontName.HELVETICA_OBLIQUE, 72, 700, 10, "A. Lindqvist");
                  Pdfs.lines(p, 72, 660, 10, LEFT);
                })
            .get(0);

    assertThat(markdown).doesNotContain("#");
  }

  @Test
  void smallCapitalsAreAsLargeAsTheirFirstLetter() {
    String markdown =
        markdown(
                p -> {
                  Pdfs.text(p, 150, 760, 10, "H");
                  Pdfs.text(p, 157.3, 760, 8, "ARBOURS");
                  Pdfs.lines(p, 72, 740, 10, LEFT);
                })
            .get(0);

    assertThat(markdown).startsWith("# HARBOURS\n");
  }

  @Test
  void aTitleRepeatedOverThePagesOfItsSectionIsAHeader() {
    List<String> pages =
        markdown(
            p -> {
              Pdfs.text(p, 72, 700, 20, "3 The Old Harbour");
              Pdfs.lines(p, 72, 660, 10, LEFT);
            },
            p -> {
              Pdfs.text(p, 72, 790, 10, "3. THE OLD HARBOUR");
              Pdfs.text(p, 400, 790, 10, "A BOOK");
              Pdfs.lines(p, 72, 740, 10, RIGHT);
            });

    assertThat(pages)
        .containsExactly(
            "# 3 The Old Harbour\n\n" + String.join(" ", LEFT), String.join(" ", RIGHT));
  }

  @Test
  void aConditionInCapitalsIsNoHeading() {
    String markdown =
        markdown(
                p -> {
                  Pdfs.lines(p, 72, 740, 10, LEFT);
                  Pdfs.text(p, 72, 660, 10, "USER = ALICE");
                })
            .get(0);

    assertThat(markdown).doesNotContain("#");
  }
}
