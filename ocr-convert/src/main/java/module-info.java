/** The application: documents become files, and no page is paid for twice. */
@SuppressWarnings({"module", "requires-automatic"})
module io.github.ocr4j.convert {
  requires com.fasterxml.jackson.annotation;
  requires com.fasterxml.jackson.core;
  requires com.fasterxml.jackson.databind;
  requires transitive io.github.ocr4j.core;
  requires transitive io.github.ocr4j.markdown;
  requires java.desktop;
  requires org.commonmark;
  requires org.commonmark.ext.gfm.tables;
  requires org.jsoup;
  requires org.slf4j;

  exports io.github.ocr4j.convert;
  exports io.github.ocr4j.convert.costs;
  exports io.github.ocr4j.convert.option;
  exports io.github.ocr4j.convert.plan;
  exports io.github.ocr4j.convert.run;

  opens io.github.ocr4j.convert.costs to
      com.fasterxml.jackson.databind;
  opens io.github.ocr4j.convert.plan to
      com.fasterxml.jackson.databind;
  opens io.github.ocr4j.convert.run to
      com.fasterxml.jackson.databind;
  opens io.github.ocr4j.convert.internal.ledger to
      com.fasterxml.jackson.databind;
  opens io.github.ocr4j.convert.internal.store to
      com.fasterxml.jackson.databind;
  opens io.github.ocr4j.convert.internal.strategy.batch to
      com.fasterxml.jackson.databind;
}
