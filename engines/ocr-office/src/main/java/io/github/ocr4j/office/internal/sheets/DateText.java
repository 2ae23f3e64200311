package io.github.ocr4j.office.internal.sheets;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;

/** Writes days that are counted from a first one. */
final class DateText {
  private static final LocalDate FIRST_1900 = LocalDate.of(1899, 12, 30);
  private static final LocalDate FIRST_1904 = LocalDate.of(1904, 1, 1);
  private static final long SECONDS_PER_DAY = 86_400;
  private static final Pattern DATE = Pattern.compile("[ymdhs]", Pattern.CASE_INSENSITIVE);
  private static final Pattern DAYS = Pattern.compile("[yd]|mmm", Pattern.CASE_INSENSITIVE);
  private static final Pattern TIME = Pattern.compile("[hs]", Pattern.CASE_INSENSITIVE);

  /** The last day that a sheet can show: the end of the year 9999. */
  private static final double LAST_DAY = 2_958_465;

  private DateText() {}

  static boolean isDate(String format) {
    return DATE.matcher(format).find() && !format.contains("0") && !format.contains("#");
  }

  static String write(double value, String format, boolean since1904) {
    if (value > LAST_DAY) {
      return NumberText.general(value);
    }
    long seconds = Math.round(value * SECONDS_PER_DAY);
    boolean clock = TIME.matcher(format).find();
    if (!DAYS.matcher(format).find() && clock) {
      return clock(seconds % SECONDS_PER_DAY, format);
    }
    LocalDateTime time = (since1904 ? FIRST_1904 : FIRST_1900).atStartOfDay().plusSeconds(seconds);
    boolean day = format.toLowerCase(Locale.ROOT).contains("d");
    String date =
        time.format(DateTimeFormatter.ofPattern(day ? "yyyy-MM-dd" : "yyyy-MM", Locale.ROOT));
    return clock ? date + time.format(DateTimeFormatter.ofPattern(" HH:mm", Locale.ROOT)) : date;
  }

  /** A time that has passed may be longer than a day. */
  static String elapsed(double value, String format) {
    return value > LAST_DAY
        ? NumberText.general(value)
        : clock(Math.round(value * SECONDS_PER_DAY), format);
  }

  private static String clock(long seconds, String format) {
    String minutes = String.format(Locale.ROOT, "%d:%02d", seconds / 3_600, seconds / 60 % 60);
    return format.toLowerCase(Locale.ROOT).contains("s")
        ? minutes + String.format(Locale.ROOT, ":%02d", seconds % 60)
        : minutes;
  }
}
