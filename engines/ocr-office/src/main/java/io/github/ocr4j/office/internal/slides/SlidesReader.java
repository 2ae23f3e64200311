package io.github.ocr4j.office.internal.slides;

import io.github.ocr4j.office.internal.archive.Graphics;
import io.github.ocr4j.office.internal.archive.Html;
import io.github.ocr4j.office.internal.archive.PagedFile;
import io.github.ocr4j.office.internal.archive.Parts;
import io.github.ocr4j.office.internal.archive.Relations;
import io.github.ocr4j.office.internal.archive.Xml;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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

  /** Reads the shapes of a slide in their order, its title first. Not thread-safe. */
  private static final class SlideShapes {
    /** Places that repeat on every slide. */
    private static final Set<String> RUNNING = Set.of("dt", "ftr", "hdr", "sldNum");

    private final Relations relations;
    private final Graphics graphics;
    private final SlideText text;
    private final Element body = Html.body();

    SlideShapes(Relations relations, Graphics graphics) {
      this.relations = relations;
      this.graphics = graphics;
      this.text = new SlideText(relations);
    }

    Element body() {
      return body;
    }

    void add(Element tree) {
      for (Element shape : tree.children()) {
        switch (Xml.name(shape)) {
          case "sp" -> addShape(shape);
          case "grpSp" -> add(shape);
          case "pic" -> addPicture(shape);
          case "graphicFrame" -> {
            Xml.all(shape, "tbl").findFirst().ifPresent(table -> body.appendChild(table(table)));
            graphics.read(shape).forEach(body::appendChild);
          }
          case "AlternateContent" -> Xml.child(shape, "Choice").ifPresent(this::add);
          default -> {}
        }
      }
    }

    private void addShape(Element shape) {
      Optional<Element> content = Xml.child(shape, "txBody");
      String type = place(shape);
      if (content.isEmpty() || RUNNING.contains(type)) {
        return;
      }
      if (type.equals("title") || type.equals("ctrTitle")) {
        Element heading = new Element(type.equals("title") ? "h2" : "h1");
        text.addLines(content.get(), heading);
        body.prependChild(heading);
      } else {
        boolean bullets = Set.of("body", "obj").contains(type);
        text.addParagraphs(content.get(), body, bullets);
      }
    }

    /** What kind of place a shape has in its layout; empty if it has none. */
    static String place(Element shape) {
      return Xml.child(shape, "nvSpPr", "nvPr", "ph")
          .map(place -> Xml.attribute(place, "type").orElse("body"))
          .orElse("");
    }

    private Element table(Element source) {
      Element table = new Element("table");
      for (Element row : Xml.children(source, "tr")) {
        Element target = table.appendElement("tr");
        for (Element cell : Xml.children(row, "tc")) {
          if (!SlideText.isOn(cell, "hMerge") && !SlideText.isOn(cell, "vMerge")) {
            Element written = target.appendElement("td");
            Xml.attribute(cell, "gridSpan").ifPresent(span -> written.attr("colspan", span));
            Xml.attribute(cell, "rowSpan").ifPresent(span -> written.attr("rowspan", span));
            Xml.child(cell, "txBody").ifPresent(content -> text.addLines(content, written));
          }
        }
      }
      return table;
    }

    private void addPicture(Element shape) {
      String description =
          Xml.child(shape, "nvPicPr", "cNvPr").map(e -> e.attr("descr")).orElse("");
      Xml.child(shape, "blipFill", "blip")
          .flatMap(blip -> Xml.attribute(blip, "r:embed"))
          .flatMap(relations::part)
          .ifPresent(part -> body.appendElement("p").appendChild(Html.picture(part, description)));
    }
  }
}
