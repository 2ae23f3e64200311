package io.github.ocr4j.local.internal.pdf;

import io.github.ocr4j.local.internal.page.Box;
import io.github.ocr4j.local.internal.page.Word;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;

/** Lays a page's links to the outside on its words. */
final class LinkAnnotations {
  /** A link reaches this far over its rectangle. */
  private static final double TOLERANCE_POINTS = 1;

  private record Link(Box box, String target) {}

  private final List<Link> links = new ArrayList<>();

  LinkAnnotations(PDPage page, PageGeometry geometry) {
    try {
      for (PDAnnotation annotation : page.getAnnotations()) {
        if (annotation instanceof PDAnnotationLink link
            && link.getAction() instanceof PDActionURI action
            && action.getURI() != null
            && link.getRectangle() != null) {
          Box box = geometry.box(link.getRectangle()).expand(TOLERANCE_POINTS);
          links.add(new Link(box, action.getURI().strip()));
        }
      }
    } catch (IOException | RuntimeException malformed) {
      links.clear();
    }
  }

  List<Word> layOn(List<Word> words) {
    return links.isEmpty() ? words : words.stream().map(this::layOn).toList();
  }

  private Word layOn(Word word) {
    return links.stream()
        .filter(link -> link.box.containsCenterOf(word))
        .findFirst()
        .map(link -> word.withLink(link.target))
        .orElse(word);
  }
}
