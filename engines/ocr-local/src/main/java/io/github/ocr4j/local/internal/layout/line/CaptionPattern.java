package io.github.ocr4j.local.internal.layout.line;

import java.util.regex.Pattern;

/** Tells the captions of figures, tables and listings by how they begin. */
public final class CaptionPattern {
  private static final String NAMES = "(?i:figure|fig\\.|table|tab\\.|example|listing|algorithm)";

  private static final String NUMBER = "(?:(?:[A-Z][.-]?)?\\d+(?:[.\\-–]\\d+)*[a-z]?|[IVX]+\\b)";

  /** After the number a sentence goes on in lower case: "Table 3 shows that". */
  private static final Pattern CAPTION =
      Pattern.compile(NAMES + "\\s*" + NUMBER + "(?!\\p{L}|\\s+\\p{Ll}).*", Pattern.DOTALL);

  private CaptionPattern() {}

  public static boolean isCaption(String text) {
    return CAPTION.matcher(text).matches();
  }
}
