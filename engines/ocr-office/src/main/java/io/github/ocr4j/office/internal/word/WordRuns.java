package io.github.ocr4j.office.internal.word;

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
  private List<Element> apart = new ArrayList<>();

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
  List<Element> takeApart() {
    List<Element> taken = apart;
    apart = new ArrayList<>();
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
    if (properties.flatMap(p -> Xml.on(p, "vanish")).orElse(false)) {
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
    Element look = target;
    if (on(properties, "b")) {
      look = look.appendElement("b");
    }
    if (on(properties, "i")) {
      look = look.appendElement("i");
    }
    if (Stream.of("strike", "dstrike").anyMatch(s -> Xml.on(properties, s).orElse(false))) {
      look = look.appendElement("s");
    }
    String position = Xml.value(properties, "vertAlign").orElse("");
    if (position.equals("superscript") || position.equals("subscript")) {
      look = look.appendElement(position.substring(0, 3));
    }
    return WordFonts.monospace(properties, styles) ? look.appendElement("code") : look;
  }

  private boolean on(Element properties, String name) {
    return Xml.on(properties, name)
        .or(
            () ->
                Xml.value(properties, "rStyle")
                    .flatMap(
                        style ->
                            styles.inherited(
                                style, s -> Xml.child(s, "rPr").flatMap(p -> Xml.on(p, name)))))
        .orElse(false);
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
        Xml.all(drawing, "txbxContent").filter(b -> !inside(b, "Fallback", drawing)).toList();
    boxes.forEach(apart::add);
    graphics.read(drawing).forEach(apart::add);
    Xml.all(drawing, "blip")
        .map(blip -> Xml.attribute(blip, "r:embed"))
        .flatMap(Optional::stream)
        .forEach(id -> addPicture(id, description, floating, target));
    Xml.all(drawing, "imagedata")
        .map(data -> Xml.attribute(data, "r:id"))
        .flatMap(Optional::stream)
        .forEach(id -> addPicture(id, description, false, target));
  }

  private static boolean inside(Element element, String name, Element end) {
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
                apart.add(picture);
              } else {
                target.appendChild(picture);
              }
            });
  }
}
