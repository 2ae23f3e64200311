package io.github.ocr4j.local.internal.pdf;

import io.github.ocr4j.local.internal.page.TextStyle;
import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.fontbox.util.BoundingBox;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.apache.pdfbox.pdmodel.font.PDSimpleFont;
import org.apache.pdfbox.pdmodel.font.PDType3Font;
import org.apache.pdfbox.pdmodel.font.encoding.GlyphList;

/** What a font says about its characters: their meaning, weight, slant and height. */
final class FontTraits {
  private static final Pattern BOLD =
      Pattern.compile("bold|black|heavy|demi|semib|medi$|medi-|cmb|-bd|,bd|sfbx|sfrb");
  private static final Pattern ITALIC =
      Pattern.compile("italic|oblique|slanted|cmti|cmsl|sfti|sfsl|ital$|-it$|obli");
  private static final Pattern MONOSPACE =
      Pattern.compile(
          "courier|mono|consol|typewriter|cmtt|sftt|menlo|inconsol|lettergothic|fixed|code");
  private static final int MIN_BOLD_WEIGHT = 600;

  /** The characters of a font are one unit high if their box is between these heights. */
  private static final double MIN_HEIGHT_UNITS = 0.25;

  private static final double MAX_HEIGHT_UNITS = 3;

  private final PDFont font;
  private final TextStyle style;
  private final double height;
  private final Map<Integer, Optional<String>> meanings = new HashMap<>();

  FontTraits(PDFont font) {
    this.font = font;
    String name = nameOf(font);
    PDFontDescriptor descriptor = font.getFontDescriptor();
    boolean isDescribed = descriptor != null;
    this.style =
        new TextStyle(
            BOLD.matcher(name).find()
                || isDescribed
                    && (descriptor.isForceBold() || descriptor.getFontWeight() >= MIN_BOLD_WEIGHT),
            ITALIC.matcher(name).find() || isDescribed && descriptor.isItalic(),
            MONOSPACE.matcher(name).find()
                || isDescribed && descriptor.isFixedPitch()
                || hasEqualWidths(font));
    this.height = heightOf(font);
  }

  /** Fonts for code often do not say so, but their narrow and wide letters are equally wide. */
  private static boolean hasEqualWidths(PDFont font) {
    if (!(font instanceof PDSimpleFont) || font instanceof PDType3Font) {
      return false;
    }
    try {
      double narrow = font.getWidth('i');
      return narrow > 0 && narrow == font.getWidth('m') && narrow == font.getWidth('e');
    } catch (IOException | RuntimeException unreadable) {
      return false;
    }
  }

  /** Without the tag of a subset, such as {@code ABCDEF+}. */
  private static String nameOf(PDFont font) {
    String name = font.getName();
    return name == null ? "" : name.substring(name.indexOf('+') + 1).toLowerCase(Locale.ROOT);
  }

  /**
   * The characters of a Type 3 font may have a size of their own, in pixels for one; those of all
   * other fonts are about one unit high, and so are those of a Type 3 font that was made of one.
   */
  private static double heightOf(PDFont font) {
    if (!(font instanceof PDType3Font type3)) {
      return 1;
    }
    try {
      BoundingBox box = type3.getBoundingBox();
      double scaled = box.getHeight() * Math.abs(type3.getFontMatrix().getScaleY());
      return scaled > MAX_HEIGHT_UNITS || scaled > 0 && scaled < MIN_HEIGHT_UNITS ? scaled : 1;
    } catch (RuntimeException unreadable) {
      return 1;
    }
  }

  TextStyle style() {
    return style;
  }

  /** How high a character of size 1 is. */
  double height() {
    return height;
  }

  /** What a character means, if the font says so. */
  Optional<String> meaning(int code) {
    return meanings.computeIfAbsent(code, this::look);
  }

  /** Whether a character has a meaning; some fonts map those without one to U+FFFD. */
  boolean hasMeaning(int code) {
    return meaning(code).filter(text -> text.charAt(0) != '\uFFFD').isPresent();
  }

  private Optional<String> look(int code) {
    try {
      String unicode = font.toUnicode(code, GlyphList.getAdobeGlyphList());
      return Optional.ofNullable(unicode).filter(text -> !text.isEmpty());
    } catch (RuntimeException malformed) {
      return Optional.empty();
    }
  }

  /** What a character probably means when the font does not say: its code, in simple fonts. */
  String guess(int code) {
    return font instanceof PDSimpleFont && code >= ' ' ? String.valueOf((char) code) : "\uFFFD";
  }
}
