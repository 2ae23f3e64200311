package io.github.ocr4j.opinion;

import io.github.ocr4j.engine.PageText;
import io.github.ocr4j.engine.PageText.PageWord;
import io.github.ocr4j.model.BoundingBox;
import io.github.ocr4j.model.OcrImage;
import io.github.ocr4j.model.OcrPage;
import io.github.ocr4j.model.OcrTable;
import io.github.ocr4j.opinion.Token.Zone;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cuts both readings into runs of digits and runs of letters, so that separators, spacing, escapes
 * and markup make no difference.
 */
final class Tokens {
  private static final Pattern RUN = Pattern.compile("\\p{Nd}+|\\p{L}[\\p{L}\\p{M}]*");

  /**
   * Image links, link targets, tags with their attributes, comments, and entities. In code, and in
   * angle brackets around an address, all of it is text.
   */
  private static final Pattern MARKUP =
      Pattern.compile(
          "```.*?```|`[^`\\n]+`"
              + "|!\\[[^\\]]*\\]\\([^)]*\\)|\\[tbl-\\d+\\.\\w+\\]\\([^)]*\\)|\\]\\([^)]*\\)"
              + "|</?[a-zA-Z][a-zA-Z0-9-]*(?:\\s[^<>]*)?/?>|<!--.*?-->"
              + "|&#?\\w+;",
          Pattern.DOTALL);

  private static final Pattern FORMULA =
      Pattern.compile(
          "\\$\\$.+?\\$\\$|\\$[^$\\n]+\\$|\\\\\\(.*?\\\\\\)|\\\\\\[.*?\\\\\\]", Pattern.DOTALL);
  private static final Pattern COMMAND = Pattern.compile("\\\\[a-zA-Z]+");

  private static final double POINTS_PER_INCH = 72;

  private Tokens() {}

  static List<Token> of(OcrPage page) {
    List<Token> tokens = new ArrayList<>();
    add(page.markdown(), true, tokens);
    for (OcrTable table : page.tables()) {
      add(table.content(), false, tokens);
    }
    page.header().ifPresent(text -> add(text, false, tokens));
    page.footer().ifPresent(text -> add(text, false, tokens));
    return tokens;
  }

  private static void add(String markdown, boolean located, List<Token> tokens) {
    Matcher runs = RUN.matcher(blank(markdown));
    while (runs.find()) {
      OptionalInt offset = located ? OptionalInt.of(runs.start()) : OptionalInt.empty();
      add(runs.group(), Optional.empty(), offset, Zone.BODY, tokens);
    }
  }

  /** Takes markup away without moving what is left. */
  private static String blank(String markdown) {
    String text =
        MARKUP
            .matcher(markdown)
            .replaceAll(
                match ->
                    markdown.startsWith("`", match.start())
                        ? Matcher.quoteReplacement(match.group())
                        : " ".repeat(match.group().length()));
    return FORMULA
        .matcher(text)
        .replaceAll(formula -> Matcher.quoteReplacement(blank(COMMAND, formula.group())));
  }

  private static String blank(Pattern what, String text) {
    return what.matcher(text).replaceAll(match -> " ".repeat(match.group().length()));
  }

  /** What the page says. */
  static List<Token> of(PageText text, OcrPage page) {
    Margins margins = Margins.of(text);
    List<Token> tokens = new ArrayList<>();
    for (PageWord word : text.words()) {
      Zone zone = zone(word, margins, page);
      Matcher runs = RUN.matcher(Normalizer.normalize(word.text(), Normalizer.Form.NFKC));
      while (runs.find()) {
        add(runs.group(), Optional.of(word), OptionalInt.empty(), zone, tokens);
      }
    }
    return tokens;
  }

  private static Zone zone(PageWord word, Margins margins, OcrPage page) {
    if (page.images().stream().anyMatch(image -> isInside(word, image, page))) {
      return Zone.IMAGE;
    }
    return margins.contain(word) ? Zone.MARGIN : Zone.BODY;
  }

  private static boolean isInside(PageWord word, OcrImage image, OcrPage page) {
    if (image.box().isEmpty() || page.dimensions().isEmpty()) {
      return false;
    }
    BoundingBox box = image.box().get();
    double scale = page.dimensions().get().dpi() / POINTS_PER_INCH;
    double x = (word.left() + word.right()) / 2 * scale;
    double y = (word.top() + word.bottom()) / 2 * scale;
    return x >= box.topLeftX()
        && x <= box.bottomRightX()
        && y >= box.topLeftY()
        && y <= box.bottomRightY();
  }

  private static void add(
      String run, Optional<PageWord> place, OptionalInt offset, Zone zone, List<Token> tokens) {
    String text = Normalizer.normalize(run, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    tokens.add(new Token(text, Character.isDigit(text.charAt(0)), place, offset, zone));
  }
}
