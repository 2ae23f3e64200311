package io.github.ocr4j.office.internal.opendocument;

import io.github.ocr4j.office.internal.archive.Html;
import io.github.ocr4j.office.internal.archive.Parts;
import io.github.ocr4j.office.internal.archive.Xml;
import io.github.ocr4j.office.internal.formula.MathMl;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Reads what is inside paragraphs. Not thread-safe. */
final class InlineReader {
  private static final int MAX_BLANKS = 200;

  private final Parts parts;
  private final TextStyles styles;
  private final List<Element> notes = new ArrayList<>();
  private List<Element> boxes = new ArrayList<>();

  InlineReader(Parts parts, TextStyles styles) {
    this.parts = parts;
    this.styles = styles;
  }

  /** The bodies of the notes met so far; the first has the number 1. */
  List<Element> notes() {
    return notes;
  }

  /** Text boxes met since the last call: they stand beside the text. */
  List<Element> takeBoxes() {
    List<Element> taken = boxes;
    boxes = new ArrayList<>();
    return taken;
  }

  void fill(Element source, Element target) {
    for (Node node : source.childNodes()) {
      if (node instanceof TextNode text) {
        target.appendChild(new TextNode(text.getWholeText()));
      } else if (node instanceof Element element) {
        add(element, target);
      }
    }
  }

  private void add(Element element, Element target) {
    switch (Xml.name(element)) {
      case "span" -> {
        if (!styles.isHidden(element.attr("text:style-name"))) {
          fill(element, look(element, target));
        }
      }
      case "a" -> {
        if (element.tagName().startsWith("text:") || element.tagName().startsWith("draw:")) {
          fill(element, target.appendElement("a").attr("href", element.attr("xlink:href")));
        }
      }
      case "s" -> {
        int blanks = Math.max(1, Math.min(MAX_BLANKS, Xml.number(element, "c").orElse(1)));
        target.appendChild(new TextNode(" ".repeat(blanks)));
      }
      case "tab" -> target.appendText(" ");
      case "line-break" -> target.appendElement("br");
      case "note" -> addNote(element, target);
      case "frame" -> addFrame(element, target);
      case "annotation", "annotation-end", "tracked-changes", "change", "bookmark" -> {}
      default -> fill(element, target);
    }
  }

  private Element look(Element span, Element target) {
    String style = span.attr("text:style-name");
    Element look = Html.styled(target, "b", styles.isBold(style));
    look = Html.styled(look, "i", styles.isItalic(style));
    look = Html.styled(look, "s", styles.isStruck(style));
    look = Html.styled(look, "sup", styles.script(style).equals("sup"));
    look = Html.styled(look, "sub", styles.script(style).equals("sub"));
    return Html.styled(look, "code", styles.isMonospace(style));
  }

  private void addNote(Element note, Element target) {
    Xml.child(note, "note-body")
        .ifPresent(
            body -> {
              notes.add(body);
              target.appendElement(Html.NOTE_REFERENCE).attr("id", String.valueOf(notes.size()));
            });
  }

  /** Adds what a frame shows in the line; its boxes stand beside it. */
  void addFrame(Element frame, Element target) {
    Xml.child(frame, "text-box").ifPresent(boxes::add);
    String description =
        Xml.child(frame, "desc").or(() -> Xml.child(frame, "title")).map(Element::text).orElse("");
    Optional<Element> object = object(frame);
    if (object.isPresent()) {
      addObject(object.get(), target);
    } else {
      image(frame).ifPresent(part -> target.appendChild(Html.picture(part, description)));
    }
  }

  /** A formula or a chart; other objects are shown by the picture beside them. */
  private Optional<Element> object(Element frame) {
    return Xml.child(frame, "object")
        .map(object -> Parts.resolve("content.xml", object.attr("xlink:href") + "/content.xml"))
        .flatMap(parts::xml)
        .flatMap(
            content ->
                Xml.child(content, "math")
                    .or(() -> Xml.child(content, "document-content", "body", "chart", "chart")));
  }

  private void addObject(Element object, Element target) {
    if (Xml.name(object).equals("math")) {
      target.appendElement("math").appendText(MathMl.write(object));
    } else {
      boxes.add(object);
    }
  }

  private static Optional<String> image(Element frame) {
    return Xml.children(frame, "image").stream()
        .map(image -> Parts.resolve("content.xml", image.attr("xlink:href")))
        .filter(part -> !part.isEmpty())
        .findFirst();
  }
}
