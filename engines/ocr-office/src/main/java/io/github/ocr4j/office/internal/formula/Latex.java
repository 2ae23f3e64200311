package io.github.ocr4j.office.internal.formula;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Pieces of the notation of LaTeX. */
final class Latex {
  private static final Map<String, String> OPERATORS =
      Map.ofEntries(
          Map.entry("\u2211", "\\sum"),
          Map.entry("\u220F", "\\prod"),
          Map.entry("\u222B", "\\int"),
          Map.entry("\u222C", "\\iint"),
          Map.entry("\u222D", "\\iiint"),
          Map.entry("\u222E", "\\oint"),
          Map.entry("\u22C2", "\\bigcap"),
          Map.entry("\u22C3", "\\bigcup"));
  private static final Set<String> FUNCTIONS =
      Set.of(
          "arccos", "arcsin", "arctan", "cos", "cosh", "cot", "csc", "det", "dim", "exp", "gcd",
          "inf", "ker", "lim", "ln", "log", "max", "min", "mod", "sec", "sin", "sinh", "sup", "tan",
          "tanh");
  private static final Map<String, String> ACCENTS =
      Map.ofEntries(
          Map.entry("\u0302", "\\hat"),
          Map.entry("^", "\\hat"),
          Map.entry("\u0303", "\\tilde"),
          Map.entry("~", "\\tilde"),
          Map.entry("\u0304", "\\bar"),
          Map.entry("\u0305", "\\overline"),
          Map.entry("\u00AF", "\\bar"),
          Map.entry("\u203E", "\\overline"),
          Map.entry("\u0307", "\\dot"),
          Map.entry("\u02D9", "\\dot"),
          Map.entry("\u0308", "\\ddot"),
          Map.entry("\u20D7", "\\vec"),
          Map.entry("\u2192", "\\vec"));

  private static final Pattern COMMAND = Pattern.compile("\\\\[A-Za-z]+$");

  private Latex() {}

  static String escape(String text) {
    return text.replace("\\", "\\backslash ").replaceAll("([{}%$#&_])", "\\\\$1");
  }

  /** A large sign such as that of a sum, or itself. */
  static String operator(String sign) {
    return OPERATORS.getOrDefault(sign, escape(sign));
  }

  /** A name in a formula: that of a function stands upright. */
  static String name(String text) {
    return FUNCTIONS.contains(text) ? "\\" + text : escape(text);
  }

  /** What a mark above a letter is called; empty if it is none. */
  static String accent(String mark) {
    return ACCENTS.getOrDefault(mark, "");
  }

  /** Pieces one after the other; the name of a sign must not run into letters. */
  static String join(Stream<String> pieces) {
    StringBuilder joined = new StringBuilder();
    pieces
        .filter(piece -> !piece.isEmpty())
        .forEach(
            piece -> {
              boolean letter = Character.isLetterOrDigit(piece.charAt(0));
              joined.append(letter && COMMAND.matcher(joined).find() ? " " : "").append(piece);
            });
    return joined.toString();
  }

  static String fraction(String above, String below) {
    return "\\frac{" + above + "}{" + below + "}";
  }

  static String root(String degree, String of) {
    return "\\sqrt" + (degree.isEmpty() ? "" : "[" + degree + "]") + "{" + of + "}";
  }

  /** Something with an index and an exponent, of which either may be empty. */
  static String scripts(String base, String below, String above) {
    return base
        + (below.isEmpty() ? "" : "_{" + below + "}")
        + (above.isEmpty() ? "" : "^{" + above + "}");
  }

  static String matrix(List<List<String>> rows) {
    return rows.stream()
        .map(row -> String.join(" & ", row))
        .collect(Collectors.joining(" \\\\ ", "\\begin{matrix} ", " \\end{matrix}"));
  }
}
