package io.github.ocr4j.office.internal.formula;

import io.github.ocr4j.office.internal.archive.Xml;
import java.util.List;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;

/** Formulas of Office Open XML. */
public final class OfficeMath {
  private OfficeMath() {}

  /** Reads {@code oMath}, or {@code oMathPara} on lines of its own, as LaTeX; may be blank. */
  public static Element read(Element source) {
    Element math = new Element("math").appendText(write(source));
    return Xml.name(source).equals("oMathPara") ? math.attr("display", "block") : math;
  }

  static String write(Element formula) {
    return Latex.join(formula.children().stream().map(OfficeMath::part));
  }

  private static String part(Element element) {
    return switch (Xml.name(element)) {
      case "r" ->
          Xml.children(element, "t").stream()
              .map(text -> Latex.name(text.wholeText()))
              .collect(Collectors.joining());
      case "f" -> Latex.fraction(child(element, "num"), child(element, "den"));
      case "sSup", "sSub", "sSubSup" ->
          Latex.scripts(child(element, "e"), child(element, "sub"), child(element, "sup"));
      case "rad" -> Latex.root(child(element, "deg"), child(element, "e"));
      case "nary" ->
          Latex.scripts(
                  Latex.operator(Xml.value(element, "naryPr", "chr").orElse("\u222B")),
                  child(element, "sub"),
                  child(element, "sup"))
              + " "
              + child(element, "e");
      case "limLow" -> Latex.scripts(child(element, "e"), child(element, "lim"), "");
      case "limUpp" -> Latex.scripts(child(element, "e"), "", child(element, "lim"));
      case "acc" -> accented(element, Xml.value(element, "accPr", "chr").orElse("\u0302"));
      case "bar" -> "\\overline{" + child(element, "e") + "}";
      case "m" -> Latex.matrix(Xml.children(element, "mr").stream().map(OfficeMath::row).toList());
      case "eqArr" ->
          Latex.matrix(
              Xml.children(element, "e").stream().map(line -> List.of(write(line))).toList());
      case "d" -> delimited(element);
      default -> Xml.name(element).endsWith("Pr") ? "" : write(element);
    };
  }

  private static List<String> row(Element row) {
    return Xml.children(row, "e").stream().map(OfficeMath::write).toList();
  }

  private static String accented(Element element, String mark) {
    return Latex.accent(mark) + "{" + child(element, "e") + "}";
  }

  private static String delimited(Element element) {
    return Latex.escape(Xml.value(element, "dPr", "begChr").orElse("("))
        + String.join(", ", row(element))
        + Latex.escape(Xml.value(element, "dPr", "endChr").orElse(")"));
  }

  private static String child(Element element, String name) {
    return Xml.child(element, name).map(OfficeMath::write).orElse("");
  }
}
