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

  exports io.github.ocr4j.convert.costs;
  exports io.github.ocr4j.convert.ledger;
  exports io.github.ocr4j.convert.paging;
  exports io.github.ocr4j.convert.plan;
  exports io.github.ocr4j.convert.routing;
  exports io.github.ocr4j.convert.source;
  exports io.github.ocr4j.convert.store;
  exports io.github.ocr4j.convert.strategy;
  exports io.github.ocr4j.convert.strategy.batch;
  exports io.github.ocr4j.convert.check to
      io.github.ocr4j.maven;
  exports io.github.ocr4j.convert.conversion to
      io.github.ocr4j.maven;
  exports io.github.ocr4j.convert.engine to
      io.github.ocr4j.maven;
  exports io.github.ocr4j.convert.extraction to
      io.github.ocr4j.maven;
  exports io.github.ocr4j.convert.manifest to
      io.github.ocr4j.maven;
  exports io.github.ocr4j.convert.opinion to
      io.github.ocr4j.maven;
  exports io.github.ocr4j.convert.option to
      io.github.ocr4j.maven;
  exports io.github.ocr4j.convert.report to
      io.github.ocr4j.maven;
  exports io.github.ocr4j.convert.reread to
      io.github.ocr4j.maven;

  opens io.github.ocr4j.convert.conversion to
      com.fasterxml.jackson.databind;
  opens io.github.ocr4j.convert.ledger to
      com.fasterxml.jackson.databind;
  opens io.github.ocr4j.convert.store to
      com.fasterxml.jackson.databind;
  opens io.github.ocr4j.convert.strategy.batch to
      com.fasterxml.jackson.databind;
}
