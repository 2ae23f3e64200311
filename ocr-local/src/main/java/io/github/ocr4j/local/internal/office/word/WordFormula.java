package io.github.ocr4j.local.internal.office.word;

import io.github.ocr4j.local.internal.office.archive.Xml;
import org.jsoup.nodes.Element;

/** Writes formulas in the notation of LaTeX. */
final class WordFormula {
  private WordFormula() {}

  static String write(Element formula) {
    StringBuilder text = new StringBuilder();
    for (Element child : formula.children()) {
      text.append(part(child));
    }
    return text.toString();
  }

  private static String part(Element element) {
    return switch (Xml.name(element)) {
      case "r" ->
          Xml.child(element, "t").map(Element::wholeText).map(WordFormula::escape).orElse("");
      case "f" -> "\\frac{" + child(element, "num") + "}{" + child(element, "den") + "}";
      case "sSup" -> child(element, "e") + "^{" + child(element, "sup") + "}";
      case "sSub" -> child(element, "e") + "_{" + child(element, "sub") + "}";
      case "sSubSup" ->
          child(element, "e") + "_{" + child(element, "sub") + "}^{" + child(element, "sup") + "}";
      case "rad" -> {
        String degree = child(element, "deg");
        yield "\\sqrt"
            + (degree.isEmpty() ? "" : "[" + degree + "]")
            + "{"
            + child(element, "e")
            + "}";
      }
      case "nary" -> nary(element);
      case "d" -> delimited(element);
      default -> Xml.name(element).endsWith("Pr") ? "" : write(element);
    };
  }

  private static String nary(Element element) {
    String sign = Xml.value(element, "naryPr", "chr").orElse("∫");
    String below = child(element, "sub");
    String above = child(element, "sup");
    return sign
        + (below.isEmpty() ? "" : "_{" + below + "}")
        + (above.isEmpty() ? "" : "^{" + above + "}")
        + " "
        + child(element, "e");
  }

  private static String delimited(Element element) {
    StringBuilder inside = new StringBuilder();
    for (Element part : Xml.children(element, "e")) {
      inside.append(inside.isEmpty() ? "" : ", ").append(write(part));
    }
    return escape(Xml.value(element, "dPr", "begChr").orElse("("))
        + inside
        + escape(Xml.value(element, "dPr", "endChr").orElse(")"));
  }

  private static String child(Element element, String name) {
    return Xml.child(element, name).map(WordFormula::write).orElse("");
  }

  private static String escape(String text) {
    return text.replaceAll("([\\\\{}%$#&_])", "\\\\$1");
  }
}
