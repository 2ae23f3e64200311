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
final class Links {
  private record Link(Box box, String target) {}

  private final List<Link> links = new ArrayList<>();

  Links(PDPage page, PageGeometry geometry) {
    try {
      for (PDAnnotation annotation : page.getAnnotations()) {
        if (annotation instanceof PDAnnotationLink link
            && link.getAction() instanceof PDActionURI action
            && action.getURI() != null
            && link.getRectangle() != null) {
          links.add(new Link(geometry.box(link.getRectangle()), action.getURI().strip()));
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
    for (Link link : links) {
      if (link.box().expand(1).containsCenterOf(word.box())) {
        return word.withLink(link.target());
      }
    }
    return word;
  }
}
