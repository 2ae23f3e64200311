/** The embedded engine: reads documents in this process, without key and network. */
@SuppressWarnings({"module", "requires-automatic"})
module io.github.ocr4j.local {
  requires transitive io.github.ocr4j.core;
  requires java.desktop;
  requires org.apache.commons.logging; // PDFBox uses it and has no descriptor that says so.
  requires org.apache.fontbox;
  requires org.apache.pdfbox;
  requires org.apache.pdfbox.io;
  requires org.apache.pdfbox.jbig2;
  requires org.bytedeco.javacpp;
  requires org.bytedeco.leptonica;
  requires org.bytedeco.tesseract;
  requires org.slf4j;

  exports io.github.ocr4j.local;

  opens io.github.ocr4j.local.internal.isolation to
      com.fasterxml.jackson.databind;
  opens io.github.ocr4j.local.internal.reading to
      com.fasterxml.jackson.databind;

  uses io.github.ocr4j.engine.DocumentReader;

  provides io.github.ocr4j.engine.OcrEngineProvider with
      io.github.ocr4j.local.LocalEngineProvider;
  provides io.github.ocr4j.engine.PageSources with
      io.github.ocr4j.local.LocalPageSources;
}
