package io.github.ocr4j.office.internal.slides;

import io.github.ocr4j.office.internal.archive.Html;
import io.github.ocr4j.office.internal.archive.Parts;
import io.github.ocr4j.office.internal.archive.Relations;
import io.github.ocr4j.office.internal.archive.Xml;
import io.github.ocr4j.office.internal.graphic.Graphics;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;

/** Reads a presentation: a page for each slide, with the notes of its speaker below it. */
public final class SlidesReader {
  private SlidesReader() {}

  /**
   * Names the slides.
   *
   * @param parts the file
   * @return the full names of the slides' parts in their order
   */
  public static List<String> slides(Parts parts) {
    String main = Relations.of(parts, "").ofType("officeDocument").orElse("ppt/presentation.xml");
    Relations relations = Relations.of(parts, main);
    return Xml.all(parts.requireXml(main), "sldId")
        .map(slide -> Xml.attribute(slide, "r:id").flatMap(relations::part))
        .flatMap(Optional::stream)
        .toList();
  }

  /**
   * Reads a slide.
   *
   * @param parts the file
   * @param slide the full name of its part
   * @return what it shows
   */
  public static Element read(Parts parts, String slide) {
    Relations relations = Relations.of(parts, slide);
    SlideShapes shapes = new SlideShapes(relations, new Graphics(parts, relations));
    Xml.child(parts.requireXml(slide), "sld", "cSld", "spTree").ifPresent(shapes::add);
    Element body = shapes.body();
    relations.ofType("notesSlide").ifPresent(notes -> addNotes(parts, notes, body));
    return body;
  }

  private static void addNotes(Parts parts, String part, Element body) {
    SlideText text = new SlideText(Relations.of(parts, part));
    Element notes = Html.body();
    parts.xml(part).stream()
        .flatMap(xml -> Xml.all(xml, "sp"))
        .filter(shape -> SlideShapes.place(shape).equals("body"))
        .flatMap(shape -> Xml.child(shape, "txBody").stream())
        .forEach(content -> text.addParagraphs(content, notes, false));
    if (notes.hasText()) {
      body.appendElement("h3").appendText("Notes");
      List.copyOf(notes.childNodes()).forEach(body::appendChild);
    }
  }
}
