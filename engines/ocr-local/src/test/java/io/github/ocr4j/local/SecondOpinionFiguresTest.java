package io.github.ocr4j.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ocr4j.document.Document;
import io.github.ocr4j.engine.OcrRequest;
import io.github.ocr4j.engine.PageSource.OpenPages;
import io.github.ocr4j.engine.PageText;
import io.github.ocr4j.markdown.comparison.SecondOpinion;
import io.github.ocr4j.model.OcrPage;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Fifty pages with columns of figures, read by the embedded engine, and what they say themselves.
 */
class SecondOpinionFiguresTest {
  private static final int PAGES = 50;
  private static final int CHANGES = 500;
  private static final String[] WORDS = {
    "the", "harbour", "ferry", "carried", "passengers", "tonnes", "of", "freight", "and", "earned",
    "in", "quarter", "compared", "with", "before", "while", "costs", "rose", "by", "percent"
  };
  private static final List<OcrPage> READ = new ArrayList<>();
  private static final List<PageText> SAID = new ArrayList<>();

  @BeforeAll
  static void readPages() {
    Random random = new Random(20261121);
    Pdfs.Drawing[] drawings = new Pdfs.Drawing[PAGES];
    for (int i = 0; i < PAGES; i++) {
      String[] lines = lines(random);
      drawings[i] = page -> Pdfs.lines(page, 60, 760, 10, lines);
    }
    Document.InMemory document = Pdfs.of(drawings);
    try (LocalEngine engine = LocalEngine.create();
        OpenPages pages = new PdfPageSource().open(document).orElseThrow()) {
      READ.addAll(engine.process(OcrRequest.of(document)).pages());
      for (int i = 0; i < PAGES; i++) {
        SAID.add(pages.text(i));
      }
    }
  }

  private static String[] lines(Random random) {
    String[] lines = new String[45];
    for (int line = 0; line < lines.length; line++) {
      StringBuilder text = new StringBuilder();
      while (text.length() < 80) {
        text.append(random.nextInt(5) == 0 ? number(random) : WORDS[random.nextInt(WORDS.length)])
            .append(' ');
      }
      lines[line] = text.toString().strip();
    }
    return lines;
  }

  private static String number(Random random) {
    return switch (random.nextInt(4)) {
      case 0 -> String.valueOf(random.nextInt(10));
      case 1 -> String.format(Locale.ROOT, "%,d", random.nextInt(10_000_000));
      case 2 -> "$" + random.nextInt(1000) + "." + (10 + random.nextInt(90));
      default -> random.nextInt(100) + "%";
    };
  }

  @Test
  void faithfulPagesAreNotFlagged() {
    long flagged =
        READ.stream()
            .filter(page -> SecondOpinion.compare(page, SAID.get(page.index())).isFlagged())
            .count();

    assertThat(flagged).isLessThanOrEqualTo(1);
  }

  @Test
  void changedDigitsAreFound() {
    Random random = new Random(5);
    int found = 0;
    for (int change = 0; change < CHANGES; change++) {
      OcrPage page = READ.get(random.nextInt(PAGES));
      OcrPage wrong = page.toBuilder().markdown(withOneOtherDigit(page.markdown(), random)).build();
      found += SecondOpinion.compare(wrong, SAID.get(page.index())).isFlagged() ? 1 : 0;
    }

    assertThat(found).isGreaterThanOrEqualTo(CHANGES * 99 / 100);
  }

  private static String withOneOtherDigit(String markdown, Random random) {
    List<MatchResult> digits = Pattern.compile("\\d").matcher(markdown).results().toList();
    int at = digits.get(random.nextInt(digits.size())).start();
    char other = (char) ('0' + (markdown.charAt(at) - '0' + 1 + random.nextInt(9)) % 10);
    return markdown.substring(0, at) + other + markdown.substring(at + 1);
  }
}
