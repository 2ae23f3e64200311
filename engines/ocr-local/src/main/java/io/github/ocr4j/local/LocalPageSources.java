package io.github.ocr4j.local;

import io.github.ocr4j.engine.ImageSplit;
import io.github.ocr4j.engine.PageSource;
import io.github.ocr4j.engine.PageSources;

/** Opens PDFs with PDFBox and images with the decoders of this module. */
public final class LocalPageSources implements PageSources {
  /** Called by the service loader. */
  public LocalPageSources() {}

  @Override
  public PageSource textLayers() {
    return new PdfPageSource();
  }

  @Override
  public PageSource images(ImageSplit split) {
    return new ImagePageSource(split);
  }

  @Override
  public PageSource forPeople(ImageSplit split) {
    return PdfPageSource.inColor().or(images(split));
  }

  @Override
  public PageSource forEngines(ImageSplit split) {
    return new CleanPageSource(textLayers().or(images(split)));
  }
}
