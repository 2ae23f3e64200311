package io.github.ocr4j.markdown.internal.page;

import io.github.ocr4j.markdown.internal.source.ParsedText;
import io.github.ocr4j.markdown.internal.source.Reference;
import java.util.regex.Pattern;

/** Tells placeholders of images and tables from links that a document has of its own. */
public final class Placeholders {
  private static final Pattern TABLE_ID = Pattern.compile("(?i)tbl-\\d{1,9}\\.(html?|md)");

  private static final Pattern IMAGE_ID =
      Pattern.compile("(?i)img-\\d{1,9}(\\.(jpe?g|png|gif|webp|tiff?|bmp))?");

  private Placeholders() {}

  /** Whether a destination is an id as services give them. */
  public static boolean isId(String destination) {
    return IMAGE_ID.matcher(destination).matches() || TABLE_ID.matcher(destination).matches();
  }

  public static boolean isTable(Reference reference) {
    return reference.kind() == Reference.Kind.LINK
        && reference.destination().regionMatches(true, 0, "tbl-", 0, 4)
        && TABLE_ID.matcher(reference.destination()).matches();
  }

  public static boolean isItsOwnLabel(Reference reference, ParsedText parsed) {
    return reference
        .label()
        .map(range -> range.in(parsed.text()))
        .filter(label -> !label.isEmpty() && label.equals(reference.destination()))
        .isPresent();
  }
}
