package io.github.ocr4j.local.internal.pdf;

import io.github.ocr4j.local.internal.page.PageStructure;
import io.github.ocr4j.local.internal.page.PageStructure.Part;
import io.github.ocr4j.local.internal.page.PageStructure.Title;
import java.io.IOException;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;

/** What a PDF says about its own structure: tags and outline. */
final class DocumentStructure {
  /** A deeper outline is broken. */
  private static final int MAX_DEPTH = 8;

  /** A longer outline is broken, or of a document where headings are of no use. */
  private static final int MAX_TITLES = 20_000;

  private final Map<COSDictionary, List<Part>> parts;
  private final Map<COSDictionary, List<Title>> titles = new IdentityHashMap<>();
  private int count;

  private DocumentStructure(Map<COSDictionary, List<Part>> parts) {
    this.parts = parts;
  }

  static DocumentStructure read(PDDocument document) {
    DocumentStructure structure = new DocumentStructure(StructureReader.read(document));
    try {
      PDDocumentOutline outline = document.getDocumentCatalog().getDocumentOutline();
      if (outline != null) {
        structure.collect(document, outline, 1);
      }
    } catch (RuntimeException | StackOverflowError malformed) {
      structure.titles.clear();
    }
    return structure;
  }

  private void collect(PDDocument document, PDOutlineNode node, int depth) {
    for (PDOutlineItem item : node.children()) {
      if (depth > MAX_DEPTH || ++count > MAX_TITLES) {
        return;
      }
      add(document, item, depth);
      collect(document, item, depth + 1);
    }
  }

  private void add(PDDocument document, PDOutlineItem item, int depth) {
    try {
      PDPage page = item.findDestinationPage(document);
      if (page != null && item.getTitle() != null) {
        titles
            .computeIfAbsent(page.getCOSObject(), p -> new ArrayList<>())
            .add(new Title(item.getTitle(), depth));
      }
    } catch (IOException leadsNowhere) {
      count++;
    }
  }

  PageStructure of(PDPage page) {
    return new PageStructure(
        parts.getOrDefault(page.getCOSObject(), List.of()),
        titles.getOrDefault(page.getCOSObject(), List.of()));
  }
}
