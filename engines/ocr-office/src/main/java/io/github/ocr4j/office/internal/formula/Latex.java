package io.github.ocr4j.office.internal.formula;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Pieces of the notation of LaTeX. */
final class Latex {
  private static final Set<String> FUNCTIONS =
      Set.of(
          "arccos", "arcsin", "arctan", "cos", "cosh", "cot", "csc", "det", "dim", "exp", "gcd",
          "inf", "ker", "lim", "ln", "log", "max", "min", "mod", "sec", "sin", "sinh", "sup", "tan",
          "tanh");
  private static final Pattern COMMAND = Pattern.compile("\\\\[A-Za-z]+$");

  private Latex() {}

  static String escape(String text) {
    return text.replace("\\", "\\backslash ").replaceAll("([{}%$#&_])", "\\\\$1");
  }

  /** A large sign such as that of a sum, or itself. */
  static String operator(String sign) {
    return switch (sign) {
      case "\u2211" -> "\\sum";
      case "\u220F" -> "\\prod";
      case "\u222B" -> "\\int";
      case "\u222C" -> "\\iint";
      case "\u222D" -> "\\iiint";
      case "\u222E" -> "\\oint";
      case "\u22C2" -> "\\bigcap";
      case "\u22C3" -> "\\bigcup";
      default -> escape(sign);
    };
  }

  /** A name in a formula: that of a function stands upright. */
  static String name(String text) {
    return FUNCTIONS.contains(text) ? "\\" + text : escape(text);
  }

  /** What a mark above a letter is called; empty if it is none. */
  static String accent(String mark) {
    return switch (mark) {
      case "\u0302", "^" -> "\\hat";
      case "\u0303", "~" -> "\\tilde";
      case "\u0304", "\u00AF" -> "\\bar";
      case "\u0305", "\u203E" -> "\\overline";
      case "\u0307", "\u02D9" -> "\\dot";
      case "\u0308" -> "\\ddot";
      case "\u20D7", "\u2192" -> "\\vec";
      default -> "";
    };
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
