package io.github.ocr4j.office.internal.formula;

import io.github.ocr4j.office.internal.archive.Xml;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Element;

/** Formulas of web pages, books and OpenDocument. */
public final class MathMl {
  private MathMl() {}

  /** Writes a formula as LaTeX, its own if it carries it; may be blank. */
  public static String write(Element math) {
    return Xml.all(math, "annotation")
        .filter(a -> a.attr("encoding").toLowerCase(Locale.ROOT).contains("tex"))
        .map(annotation -> annotation.wholeText().strip())
        .findFirst()
        .orElseGet(() -> row(math).strip());
  }

  private static String row(Element element) {
    return Latex.join(element.children().stream().map(MathMl::part));
  }

  private static String part(Element element) {
    return switch (Xml.name(element).toLowerCase(Locale.ROOT)) {
      case "mi" -> Latex.name(element.text());
      case "mo" -> Latex.operator(element.text());
      case "mn" -> Latex.escape(element.text());
      case "mtext", "ms" -> "\\text{" + Latex.escape(element.text()) + "}";
      case "mspace" -> " ";
      case "mfrac" -> Latex.fraction(child(element, 0), child(element, 1));
      case "msqrt" -> Latex.root("", row(element));
      case "mroot" -> Latex.root(child(element, 1), child(element, 0));
      case "msup" -> Latex.scripts(child(element, 0), "", child(element, 1));
      case "msub", "munder" -> Latex.scripts(child(element, 0), child(element, 1), "");
      case "mover" -> over(element);
      case "msubsup", "munderover" ->
          Latex.scripts(child(element, 0), child(element, 1), child(element, 2));
      case "mtable" ->
          Latex.matrix(Xml.children(element, "mtr").stream().map(MathMl::cells).toList());
      case "mfenced" -> "(" + String.join(", ", cells(element)) + ")";
      case "semantics" -> child(element, 0);
      case "annotation", "annotation-xml" -> "";
      default -> row(element);
    };
  }

  private static String over(Element element) {
    String mark = element.childrenSize() > 1 ? element.child(1).text() : "";
    String accent = Latex.accent(mark);
    return accent.isEmpty()
        ? Latex.scripts(child(element, 0), "", child(element, 1))
        : accent + "{" + child(element, 0) + "}";
  }

  private static List<String> cells(Element row) {
    return row.children().stream().map(MathMl::inside).toList();
  }

  private static String inside(Element element) {
    return Xml.name(element).equals("mtd") ? row(element) : part(element);
  }

  private static String child(Element element, int index) {
    return index < element.childrenSize() ? part(element.child(index)) : "";
  }
}
