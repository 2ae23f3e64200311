package io.github.ocr4j.office.internal.sheets;

import io.github.ocr4j.office.internal.archive.Xml;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.format.CellFormat;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.jsoup.nodes.Element;

/**
 * The number formats of a workbook's cells. POI writes numbers, by the better of its two classes:
 * tried on 112 formats, {@link DataFormatter} loses scales ({@code 0.0,,"M"}) and takes a percent
 * sign in quotes for a factor, {@link CellFormat} damages powers of ten ({@code 500.5E-3} for 0.5)
 * and some fractions. Two kinds are written here: a number without a format keeps 11 digits, where
 * POI changes to powers of ten, and a date is written as year, month, day, which POI orders as the
 * format does. Not thread-safe.
 */
final class NumberFormats {
  private static final String GENERAL = "General";

  /** Literal text, which is kept, or what only fills a cell: blanks and digits without a number. */
  private static final Pattern LITERAL_OR_FILL =
      Pattern.compile("(\"[^\"]*\"|\\\\.)|[_*].|(?<![0#.,?])\\?+(?![0#.,?])");

  private static final Pattern LITERAL = Pattern.compile("\"[^\"]*\"|\\\\.|\\.0+");
  private static final Pattern ELAPSED = Pattern.compile("\\[([hms]+)\\]");
  private static final Pattern BRACKETS = Pattern.compile("\\[[^\\]]*\\]");
  private static final Pattern DATE = Pattern.compile("[^0#?]*[ymdhs][^0#?]*");
  private static final Pattern DAYS = Pattern.compile("[yd]|mmm");

  /** Digits of a number without a format. */
  private static final MathContext SHOWN = new MathContext(11, RoundingMode.HALF_UP);

  private static final double MAX_PLAIN = 1e15;
  private static final long SECONDS_PER_DAY = 86_400;

  /** The last day of a sheet's calendar: the end of the year 9999. */
  private static final double LAST_DAY = 2_958_465;

  private final Map<Integer, String> own = new HashMap<>();
  private final List<Integer> styles = new ArrayList<>();
  private final DataFormatter formatter = new DataFormatter(Locale.ROOT);
  private final boolean since1904;

  /** Prepares a workbook; {@code xml} are its styles. */
  NumberFormats(Optional<Element> xml, boolean since1904) {
    this.since1904 = since1904;
    xml.ifPresent(
        root -> {
          Xml.all(root, "numFmt")
              .forEach(
                  f ->
                      Xml.number(f, "numFmtId")
                          .ifPresent(id -> own.putIfAbsent(id, f.attr("formatCode"))));
          Xml.child(root, "styleSheet", "cellXfs").stream()
              .flatMap(cells -> Xml.children(cells, "xf").stream())
              .forEach(xf -> styles.add(Xml.number(xf, "numFmtId").orElse(0)));
        });
  }

  /** What a cell of a style shows; {@code raw} if that is no number. */
  String show(String raw, int style) {
    int id = style >= 0 && style < styles.size() ? styles.get(style) : 0;
    String builtIn = Optional.ofNullable(BuiltinFormats.getBuiltinFormat(id)).orElse(GENERAL);
    try {
      double value = Double.parseDouble(raw);
      return Double.isFinite(value) ? show(value, own.getOrDefault(id, builtIn)) : raw;
    } catch (NumberFormatException noNumber) {
      return raw;
    }
  }

  private String show(double value, String format) {
    String[] sections = format.split(";", -1);
    String section =
        sections[value < 0 && sections.length > 1 ? 1 : value == 0 && sections.length > 2 ? 2 : 0];
    String letters = LITERAL.matcher(format).replaceAll("").toLowerCase(Locale.ROOT);
    Matcher elapsed = ELAPSED.matcher(letters);
    String fields = BRACKETS.matcher(elapsed.replaceAll("$1")).replaceAll("");
    if (DATE.matcher(fields).matches()) {
      return value < 0 || value > LAST_DAY
          ? general(value)
          : date(value, fields, elapsed.reset().find());
    }
    if (section.isBlank() || section.contains("@") || section.contains(GENERAL)) {
      return general(value);
    }
    try {
      return fields.contains("/") || fields.contains("e")
          ? formatter.formatRawCellContents(value, -1, format)
          : CellFormat.getInstance(Locale.ROOT, withoutFill(format)).apply(value).text.strip();
    } catch (RuntimeException unknown) {
      return general(value);
    }
  }

  private static String withoutFill(String format) {
    return LITERAL_OR_FILL
        .matcher(format)
        .replaceAll(m -> m.group(1) == null ? "" : Matcher.quoteReplacement(m.group()));
  }

  private static String general(double value) {
    if (Math.abs(value) >= MAX_PLAIN) {
      return String.format(Locale.ROOT, "%.5E", value).replaceFirst("\\.?0+E", "E");
    }
    return value == Math.rint(value)
        ? String.valueOf((long) value)
        : new BigDecimal(value).round(SHOWN).stripTrailingZeros().toPlainString();
  }

  private String date(double value, String fields, boolean elapsed) {
    boolean clock = fields.contains("h") || fields.contains("s");
    if (elapsed || clock && !DAYS.matcher(fields).find()) {
      long seconds = Math.round(value * SECONDS_PER_DAY);
      return clock(elapsed ? seconds : seconds % SECONDS_PER_DAY, fields);
    }
    String pattern =
        fields.contains("d") ? "yyyy-MM-dd" : fields.contains("m") ? "yyyy-MM" : "yyyy";
    LocalDateTime time = DateUtil.getLocalDateTime(value, since1904, true);
    return time.format(DateTimeFormatter.ofPattern(clock ? pattern + " HH:mm" : pattern));
  }

  private static String clock(long seconds, String fields) {
    String minutes = String.format(Locale.ROOT, "%d:%02d", seconds / 3_600, seconds / 60 % 60);
    return fields.contains("s")
        ? minutes + String.format(Locale.ROOT, ":%02d", seconds % 60)
        : minutes;
  }
}
