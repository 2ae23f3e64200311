package io.github.ocr4j.local.internal.office.slides;

import io.github.ocr4j.local.internal.office.archive.Parts;
import io.github.ocr4j.local.internal.office.archive.Relations;
import io.github.ocr4j.local.internal.office.archive.Xml;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;

/** Reads a presentation: a page for each slide. Notes of the speaker are left out. */
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
    SlideShapes shapes = new SlideShapes(Relations.of(parts, slide));
    Xml.child(parts.requireXml(slide), "sld", "cSld", "spTree").ifPresent(shapes::add);
    return shapes.body();
  }
}
