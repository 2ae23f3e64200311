package io.github.ocr4j.office.internal.word;

import io.github.ocr4j.office.internal.archive.CodeLines;
import io.github.ocr4j.office.internal.archive.Graphics;
import io.github.ocr4j.office.internal.archive.Html;
import io.github.ocr4j.office.internal.archive.Relations;
import io.github.ocr4j.office.internal.archive.Xml;
import io.github.ocr4j.office.internal.formula.OfficeMath;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/** Reads what is inside the paragraphs of one part. Not thread-safe. */
final class WordRuns {
  private final Relations relations;
  private final Graphics graphics;
  private final WordStyles styles;
  private final Notes notes;
  private final WordFields fields = new WordFields();
  private List<Element> floats = new ArrayList<>();

  WordRuns(Relations relations, Graphics graphics, WordStyles styles, Notes notes) {
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
    return Html.styled(look, "code", font.filter(CodeLines::isMonospace).isPresent());
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

  /** Follows fields, which may be links, from their begin to their end. Not thread-safe. */
  private static final class WordFields {
    private static final Pattern HYPERLINK =
        Pattern.compile("HYPERLINK\\s+\"([^\"]+)\"", Pattern.CASE_INSENSITIVE);

    private static final class Field {
      private final StringBuilder instruction = new StringBuilder();
      private boolean shown;
    }

    private final Deque<Field> open = new ArrayDeque<>();

    /** Takes notice of an element of a run. */
    void follow(Element element) {
      switch (Xml.name(element)) {
        case "instrText" -> {
          if (!open.isEmpty()) {
            open.peek().instruction.append(element.wholeText());
          }
        }
        case "fldChar" -> {
          switch (Xml.attribute(element, "fldCharType").orElse("")) {
            case "begin" -> open.push(new Field());
            case "separate" -> {
              if (!open.isEmpty()) {
                open.peek().shown = true;
              }
            }
            case "end" -> open.poll();
            default -> {}
          }
        }
        default -> {}
      }
    }

    /** Where the next run goes: into a link if it is in one. */
    Element linked(Element target) {
      for (Field field : open) {
        if (field.shown && HYPERLINK.matcher(field.instruction).find()) {
          return linked(field.instruction.toString(), target);
        }
      }
      return target;
    }

    static Element linked(String instruction, Element target) {
      Matcher matcher = HYPERLINK.matcher(instruction);
      return matcher.find() && !instruction.contains("\\l")
          ? target.appendElement("a").attr("href", matcher.group(1))
          : target;
    }
  }

  /** Numbers footnotes and endnotes in the order of their references. Not thread-safe. */
  static final class Notes {
    private final Map<String, Element> notes = new HashMap<>();
    private final Map<String, Integer> numbers = new LinkedHashMap<>();

    void add(String kind, Optional<Element> xml) {
      xml.ifPresent(
          root ->
              Xml.all(root, kind)
                  .filter(note -> Xml.attribute(note, "type").orElse("normal").equals("normal"))
                  .forEach(
                      note ->
                          Xml.attribute(note, "id").ifPresent(id -> notes.put(kind + id, note))));
    }

    void refer(String kind, Element reference, Element target) {
      Xml.attribute(reference, "id")
          .map(id -> kind + id)
          .filter(notes::containsKey)
          .ifPresent(
              key -> {
                int number = numbers.computeIfAbsent(key, k -> numbers.size() + 1);
                target.appendElement(Html.NOTE_REFERENCE).attr("id", String.valueOf(number));
              });
    }

    /** The notes that were referred to, by their numbers. */
    Map<Integer, Element> referred() {
      Map<Integer, Element> referred = new LinkedHashMap<>();
      numbers.forEach((key, number) -> referred.put(number, notes.get(key)));
      return referred;
    }
  }
}
