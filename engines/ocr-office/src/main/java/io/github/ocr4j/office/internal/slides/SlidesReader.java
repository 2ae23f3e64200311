package io.github.ocr4j.office.internal.slides;

import io.github.ocr4j.office.internal.archive.Html;
import io.github.ocr4j.office.internal.archive.PagedFile;
import io.github.ocr4j.office.internal.archive.Parts;
import io.github.ocr4j.office.internal.archive.Relations;
import io.github.ocr4j.office.internal.archive.Xml;
import io.github.ocr4j.office.internal.graphic.Graphics;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;

/**
 * Reads a presentation: a page for each slide, with the notes of its speaker below it. Not
 * thread-safe.
 */
public final class SlidesReader implements PagedFile {
  private final Parts parts;
  private final List<String> slides;

  /** Opens a presentation. */
  public SlidesReader(Parts parts) {
    this.parts = parts;
    String main = Relations.of(parts, "").ofType("officeDocument").orElse("ppt/presentation.xml");
    Relations relations = Relations.of(parts, main);
    slides =
        Xml.all(parts.requireXml(main), "sldId")
            .map(slide -> Xml.attribute(slide, "r:id").flatMap(relations::part))
            .flatMap(Optional::stream)
            .toList();
  }

  @Override
  public int pageCount() {
    return slides.size();
  }

  @Override
  public Element page(int index) {
    String slide = slides.get(index);
    Relations relations = Relations.of(parts, slide);
    SlideShapes shapes = new SlideShapes(relations, new Graphics(parts, relations));
    Xml.child(parts.requireXml(slide), "sld", "cSld", "spTree").ifPresent(shapes::add);
    Element body = shapes.body();
    relations.ofType("notesSlide").ifPresent(notes -> addNotes(notes, body));
    return body;
  }

  private void addNotes(String part, Element body) {
    SlideText text = new SlideText(Relations.of(parts, part));
    Element notes = Html.body();
    parts.xml(part).stream()
        .flatMap(xml -> Xml.all(xml, "sp"))
        .filter(shape -> SlideShapes.place(shape).equals("body"))
        .flatMap(shape -> Xml.child(shape, "txBody").stream())
        .forEach(content -> text.addParagraphs(content, notes, false));
    Html.appendNotes(notes, body);
  }
}
