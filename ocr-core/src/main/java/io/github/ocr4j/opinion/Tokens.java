package io.github.ocr4j.opinion;

import io.github.ocr4j.engine.PageText;
import io.github.ocr4j.engine.PageText.PageWord;
import io.github.ocr4j.model.BoundingBox;
import io.github.ocr4j.model.OcrImage;
import io.github.ocr4j.model.OcrPage;
import io.github.ocr4j.model.OcrTable;
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

  /** Image links, link targets, tags with their attributes, entities and commands of formulas. */
  private static final Pattern MARKUP =
      Pattern.compile(
          "!\\[[^\\]]*\\]\\([^)]*\\)|\\[tbl-\\d+\\.\\w+\\]\\([^)]*\\)|\\]\\([^)]*\\)|<[^<>]+>"
              + "|&#?\\w+;|\\\\[a-zA-Z]+");

  private static final double MARGIN = 0.12;
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
      add(runs.group(), Optional.empty(), offset, false, tokens);
    }
  }

  /** Takes markup away without moving what is left. */
  private static String blank(String markdown) {
    return MARKUP.matcher(markdown).replaceAll(markup -> " ".repeat(markup.group().length()));
  }

  /** What the page says, without what is inside the images that were cut out. */
  static List<Token> of(PageText text, OcrPage page) {
    List<Token> tokens = new ArrayList<>();
    for (PageWord word : text.words()) {
      if (page.images().stream().noneMatch(image -> isInside(word, image, page))) {
        boolean margin =
            word.bottom() < text.height() * MARGIN || word.top() > text.height() * (1 - MARGIN);
        Matcher runs = RUN.matcher(Normalizer.normalize(word.text(), Normalizer.Form.NFKC));
        while (runs.find()) {
          add(runs.group(), Optional.of(word), OptionalInt.empty(), margin, tokens);
        }
      }
    }
    return tokens;
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
      String run,
      Optional<PageWord> place,
      OptionalInt offset,
      boolean margin,
      List<Token> tokens) {
    String text = Normalizer.normalize(run, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    tokens.add(new Token(text, Character.isDigit(text.charAt(0)), place, offset, margin));
  }
}
