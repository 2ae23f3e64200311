/** The post-processor: OCR answers become clean, complete and safe Markdown. */
module io.github.ocr4j.markdown {
  requires transitive io.github.ocr4j.core;
  requires org.commonmark;
  requires org.commonmark.ext.gfm.tables;
  requires org.jsoup;
  requires org.snakeyaml.engine;

  exports io.github.ocr4j.markdown;
  exports io.github.ocr4j.markdown.comparison;
  exports io.github.ocr4j.markdown.document;
  exports io.github.ocr4j.markdown.option;
}
