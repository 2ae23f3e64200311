package io.github.ocr4j.office.internal.word;

import io.github.ocr4j.office.internal.archive.Fonts;
import io.github.ocr4j.office.internal.archive.Html;
import io.github.ocr4j.office.internal.archive.Relations;
import io.github.ocr4j.office.internal.archive.Xml;
import io.github.ocr4j.office.internal.formula.OfficeMath;
import io.github.ocr4j.office.internal.graphic.Graphics;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/** Reads what is inside the paragraphs of one part. Not thread-safe. */
final class WordRuns {
  private final Relations relations;
  private final Graphics graphics;
  private final WordStyles styles;
  private final WordNotes notes;
  private final WordFields fields = new WordFields();
  private List<Element> floats = new ArrayList<>();

  WordRuns(Relations relations, Graphics graphics, WordStyles styles, WordNotes notes) {
    this.relations = relations;
    this.graphics = graphics;
    this.styles = styles;
    this.notes = notes;
  }

  /** Fills a paragraph. */
  void fill(Element paragraph, Element target) {
    for (Element child : paragraph.children()) {
      switch (Xml.name(child)) {
        case "r" -> addRun(child, fields.linked(target));
        case "hyperlink" -> fill(child, link(child, target));
        case "fldSimple" -> fill(child, WordFields.linked(child.attr("w:instr"), target));
        case "ins", "moveTo", "smartTag", "customXml", "dir", "bdo" -> fill(child, target);
        case "sdt" -> Xml.child(child, "sdtContent").ifPresent(c -> fill(c, target));
        case "oMath", "oMathPara" -> addFormula(child, target);
        default -> {}
      }
    }
  }

  /** Text boxes and floating pictures met since the last call: they stand beside the text. */
  List<Element> takeFloats() {
    List<Element> taken = floats;
    floats = new ArrayList<>();
    return taken;
  }

  private Element link(Element hyperlink, Element target) {
    Optional<String> address = Xml.attribute(hyperlink, "r:id").flatMap(relations::link);
    return address.map(a -> target.appendElement("a").attr("href", a)).orElse(target);
  }

  private static void addFormula(Element formula, Element target) {
    Element math = OfficeMath.read(formula);
    if (math.hasText()) {
      target.appendChild(math);
    }
  }

  private void addRun(Element run, Element target) {
    Optional<Element> properties = Xml.child(run, "rPr");
    if (properties.flatMap(p -> Xml.flag(p, "vanish")).orElse(false)) {
      run.children().forEach(fields::follow);
      return;
    }
    Element look = properties.map(p -> look(p, target)).orElse(target);
    for (Element child : run.children()) {
      fields.follow(child);
      switch (Xml.name(child)) {
        case "t" -> look.appendChild(new TextNode(child.wholeText()));
        case "tab", "ptab" -> look.appendText(" ");
        case "noBreakHyphen" -> look.appendText("-");
        case "sym" -> look.appendText(WordSymbols.write(child));
        case "br", "cr" -> look.appendElement("br");
        case "footnoteReference" -> notes.refer("footnote", child, target);
        case "endnoteReference" -> notes.refer("endnote", child, target);
        case "drawing", "pict", "object", "AlternateContent" -> addDrawing(child, target);
        default -> {}
      }
    }
  }

  private Element look(Element properties, Element target) {
    boolean struck =
        Stream.of("strike", "dstrike").anyMatch(s -> Xml.flag(properties, s).orElse(false));
    String position = Xml.value(properties, "vertAlign").orElse("");
    Optional<String> font = styles.ofRun(properties, WordRuns::font);
    Element look = Html.styled(target, "b", isOn(properties, "b"));
    look = Html.styled(look, "i", isOn(properties, "i"));
    look = Html.styled(look, "s", struck);
    look = Html.styled(look, "sup", position.equals("superscript"));
    look = Html.styled(look, "sub", position.equals("subscript"));
    return Html.styled(look, "code", font.filter(Fonts::isMonospace).isPresent());
  }

  private boolean isOn(Element properties, String name) {
    return styles.ofRun(properties, p -> Xml.flag(p, name)).orElse(false);
  }

  private static Optional<String> font(Element properties) {
    return Xml.child(properties, "rFonts").flatMap(f -> Xml.attribute(f, "ascii"));
  }

  private void addDrawing(Element drawing, Element target) {
    if (Xml.name(drawing).equals("AlternateContent")) {
      Xml.child(drawing, "Choice")
          .or(() -> Xml.child(drawing, "Fallback"))
          .ifPresent(c -> c.children().forEach(d -> addDrawing(d, target)));
      return;
    }
    boolean floating = Xml.child(drawing, "anchor").isPresent();
    String description = Xml.all(drawing, "docPr").findFirst().map(e -> e.attr("descr")).orElse("");
    List<Element> boxes =
        Xml.all(drawing, "txbxContent").filter(b -> !isInside(b, "Fallback", drawing)).toList();
    boxes.forEach(floats::add);
    graphics.read(drawing).forEach(floats::add);
    Xml.all(drawing, "blip")
        .map(blip -> Xml.attribute(blip, "r:embed"))
        .flatMap(Optional::stream)
        .forEach(id -> addPicture(id, description, floating, target));
    Xml.all(drawing, "imagedata")
        .map(data -> Xml.attribute(data, "r:id"))
        .flatMap(Optional::stream)
        .forEach(id -> addPicture(id, description, false, target));
  }

  private static boolean isInside(Element element, String name, Element end) {
    return element.parents().stream()
        .takeWhile(parent -> parent != end)
        .anyMatch(parent -> Xml.name(parent).equals(name));
  }

  private void addPicture(String id, String description, boolean floating, Element target) {
    relations
        .part(id)
        .map(part -> Html.picture(part, description))
        .ifPresent(
            picture -> {
              if (floating) {
                floats.add(picture);
              } else {
                target.appendChild(picture);
              }
            });
  }
}
