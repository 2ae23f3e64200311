package io.github.ocr4j.simulated.document;

import io.github.ocr4j.simulated.body.Payload;
import io.github.ocr4j.simulated.contract.RefusedException;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.imageio.ImageIO;

/** An office file: a ZIP archive of XML. It comes back as one page without a size. */
final class OfficeDocument implements SourceDocument {

  private static final Box NOWHERE = new Box(0, 0, 0, 0);
  private static final Pattern TEXT_PARTS =
      Pattern.compile(
          "word/document\\.xml|ppt/slides/slide\\d+\\.xml|xl/sharedStrings\\.xml|content\\.xml"
              + "|.*\\.xhtml|.*\\.html");
  private static final Pattern IMAGE_PARTS = Pattern.compile(".*\\.(png|jpe?g|gif)");

  private final ReadPage page;

  private OfficeDocument(ReadPage page) {
    this.page = page;
  }

  static OfficeDocument open(Payload content) throws IOException {
    List<Element> elements = new ArrayList<>();
    List<Element> images = new ArrayList<>();
    try (ZipInputStream zip = new ZipInputStream(content.open())) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (TEXT_PARTS.matcher(entry.getName()).matches()) {
          elements.addAll(paragraphs(zip));
        } else if (IMAGE_PARTS.matcher(entry.getName()).matches()) {
          images.add(image(zip.readAllBytes()));
        }
      }
    }
    if (elements.isEmpty() && images.isEmpty()) {
      throw RefusedException.corruptedFile();
    }
    elements.addAll(images);
    return new OfficeDocument(new ReadPage(Optional.empty(), elements, List.of()));
  }

  @Override
  public int pageCount() {
    return 1;
  }

  @Override
  public boolean isOffice() {
    return true;
  }

  @Override
  public ReadPage page(int index) {
    return page;
  }

  @Override
  public void close() {}

  private static List<Element> paragraphs(InputStream xml) throws IOException {
    List<Element> elements = new ArrayList<>();
    for (String paragraph : ParagraphXml.read(xml)) {
      elements.add(new Element.Text(Element.Kind.TEXT, paragraph, NOWHERE));
    }
    return elements;
  }

  private static Element image(byte[] bytes) {
    return new Element.Image(
        out -> {
          BufferedImage image = ImageIO.read(new ByteArrayInputStream(bytes));
          if (image != null) {
            JpegSource.write(image, out);
          }
        },
        NOWHERE);
  }
}
