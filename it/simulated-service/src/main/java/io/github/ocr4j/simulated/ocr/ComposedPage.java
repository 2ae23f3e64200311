package io.github.ocr4j.simulated.ocr;

import io.github.ocr4j.simulated.document.JpegSource;
import java.util.List;
import java.util.Optional;

/** A page as it is answered. */
record ComposedPage(
    int index,
    String markdown,
    Optional<Scale> scale,
    List<Image> images,
    List<Table> tables,
    List<String> hyperlinks,
    Optional<String> header,
    Optional<String> footer,
    List<Block> blocks) {

  record Image(String id, Optional<Scale.PixelBox> box, JpegSource jpeg) {}

  record Table(String id, String content, String format) {}

  record Block(
      String type, Scale.PixelBox box, String content, String referenceName, String reference) {}
}
