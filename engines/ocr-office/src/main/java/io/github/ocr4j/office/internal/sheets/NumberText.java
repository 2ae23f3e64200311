package io.github.ocr4j.office.internal.sheets;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Writes numbers as a sheet shows them: decimals, thousands, percent, currencies; dates and times
 * always in the order year, month, day.
 */
final class NumberText {
  static final String GENERAL = "General";

  private static final Pattern LITERAL = Pattern.compile("\"([^\"]*)\"|\\\\(.)|_.|\\*.");
  private static final Pattern BRACKETS =
      Pattern.compile("\\[\\$([^\\]-]*)[^\\]]*\\]|\\[[^\\]]*\\]");
  private static final Pattern DIGITS = Pattern.compile("[#0?][#0?,]*(\\.[#0?]*)?");

  private static final Pattern ELAPSED =
      Pattern.compile("\\[([hms]+)\\]", Pattern.CASE_INSENSITIVE);

  /** What a sheet shows of a fraction at most. */
  private static final MathContext SHOWN = new MathContext(11, RoundingMode.HALF_UP);

  private static final double MAX_PLAIN = 1e15;

  private NumberText() {}

  static String write(String raw, String format, boolean since1904) {
    double value;
    try {
      value = Double.parseDouble(raw);
    } catch (NumberFormatException noNumber) {
      return raw;
    }
    if (!Double.isFinite(value)) {
      return raw;
    }
    String[] sections = format.split(";");
    boolean ownNegative = value < 0 && sections.length > 1;
    String section =
        ownNegative ? sections[1] : value == 0 && sections.length > 2 ? sections[2] : sections[0];
    if (format.equals(GENERAL) || section.isBlank() || section.contains("@")) {
      return general(value);
    }
    String unquoted = LITERAL.matcher(section).replaceAll("");
    Matcher elapsed = ELAPSED.matcher(unquoted);
    String bare = BRACKETS.matcher(elapsed.replaceAll("$1")).replaceAll("");
    if (DateText.isDate(bare) && value >= 0) {
      return elapsed.reset().find()
          ? DateText.elapsed(value, bare)
          : DateText.write(value, bare, since1904);
    }
    if (bare.contains("E+")) {
      String digits = bare.substring(0, bare.indexOf("E+"));
      int point = digits.indexOf('.');
      return scientific(value, point < 0 ? 0 : Math.min(20, digits.length() - point - 1));
    }
    if (bare.contains("/")) {
      return general(value);
    }
    return number(ownNegative ? -value : value, section);
  }

  static String general(double value) {
    if (Math.abs(value) >= MAX_PLAIN) {
      return scientific(value, 5).replaceFirst("\\.?0+E", "E");
    }
    if (value == Math.rint(value)) {
      return String.valueOf((long) value);
    }
    return new BigDecimal(value).round(SHOWN).stripTrailingZeros().toPlainString();
  }

  private static String scientific(double value, int decimals) {
    return String.format(Locale.ROOT, "%." + decimals + "E", value);
  }

  private static String number(double value, String section) {
    String format =
        BRACKETS
            .matcher(section)
            .replaceAll(
                m -> m.group(1) == null ? "" : Matcher.quoteReplacement("\"" + m.group(1) + "\""));
    StringBuilder pattern = new StringBuilder();
    StringBuilder before = new StringBuilder();
    StringBuilder after = new StringBuilder();
    double shown = value;
    int at = 0;
    Matcher literal = LITERAL.matcher(format);
    Matcher digits = DIGITS.matcher(format);
    while (at < format.length()) {
      StringBuilder side = pattern.isEmpty() ? before : after;
      if (literal.region(at, format.length()).lookingAt()) {
        side.append(
            literal.group(1) != null
                ? literal.group(1)
                : literal.group(2) != null ? literal.group(2) : "");
        at = literal.end();
      } else if (pattern.isEmpty() && digits.region(at, format.length()).lookingAt()) {
        pattern.append(digits.group());
        at = digits.end();
      } else {
        char other = format.charAt(at++);
        if (other == '%') {
          shown *= 100;
        }
        side.append(other == '?' || other == '#' || other == '0' ? "" : String.valueOf(other));
      }
    }
    if (pattern.isEmpty()) {
      return (before.toString() + after).strip();
    }
    String sign = shown < 0 ? "-" : "";
    return (sign + before + digits(Math.abs(shown), pattern.toString()) + after).strip();
  }

  private static String digits(double value, String pattern) {
    double shown = value;
    String digits = pattern.replace('?', '#');
    while (digits.endsWith(",")) {
      digits = digits.substring(0, digits.length() - 1);
      shown /= 1_000;
    }
    int point = digits.indexOf('.');
    String whole = point < 0 ? digits : digits.substring(0, point);
    String part = point < 0 ? "" : digits.substring(point + 1).replace(",", "");
    DecimalFormat format = new DecimalFormat("0", DecimalFormatSymbols.getInstance(Locale.ROOT));
    format.setRoundingMode(RoundingMode.HALF_UP);
    format.setGroupingUsed(whole.contains(","));
    format.setGroupingSize(3);
    format.setMinimumIntegerDigits((int) Math.min(20, whole.chars().filter(c -> c == '0').count()));
    format.setMinimumFractionDigits((int) Math.min(20, part.chars().filter(c -> c == '0').count()));
    format.setMaximumFractionDigits(Math.min(20, part.length()));
    return format.format(new BigDecimal(String.valueOf(shown)));
  }
}
