package io.github.ocr4j.document;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;

/** Writes some pages of a PDF file as a file of their own. */
final class PdfPart {
  /** What leads from one page to others: it would carry these into the part. */
  private static final List<COSName> LINKS =
      List.of(
          COSName.PARENT,
          COSName.P,
          COSName.A,
          COSName.AA,
          COSName.DEST,
          COSName.POPUP,
          COSName.IRT,
          COSName.STRUCT_PARENT);

  private PdfPart() {}

  static void write(PDDocument source, List<Integer> indexes, Path target) throws IOException {
    try (PDDocument part = new PDDocument(IOUtils.createTempFileOnlyStreamCache())) {
      for (int index : indexes) {
        PDPage page = source.getPage(index);
        PDPage copy = part.importPage(page);
        copy.setResources(page.getResources());
        copy.setMediaBox(page.getMediaBox());
        copy.setCropBox(page.getCropBox());
        copy.setRotation(page.getRotation());
        detach(copy);
      }
      part.save(target.toFile(), CompressParameters.NO_COMPRESSION);
    }
  }

  private static void detach(PDPage page) throws IOException {
    COSDictionary dictionary = page.getCOSObject();
    dictionary.removeItem(COSName.B);
    dictionary.removeItem(COSName.AA);
    dictionary.removeItem(COSName.STRUCT_PARENTS);
    for (PDAnnotation annotation : page.getAnnotations()) {
      LINKS.forEach(annotation.getCOSObject()::removeItem);
    }
  }
}
