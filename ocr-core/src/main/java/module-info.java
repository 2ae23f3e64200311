/**
 * The typed client for the Mistral document API, documents, the seam between engines and those who
 * call them, and prices.
 */
@SuppressWarnings({"module", "requires-automatic"})
module io.github.ocr4j.core {
  requires com.fasterxml.jackson.annotation;
  requires com.fasterxml.jackson.core;
  requires com.fasterxml.jackson.databind;
  requires com.fasterxml.jackson.datatype.jdk8;
  requires com.fasterxml.jackson.datatype.jsr310;
  requires com.github.victools.jsonschema.generator;
  requires static com.networknt.schema;
  requires feign.core;
  requires io.github.bucket4j.core;
  requires java.desktop;
  requires static micrometer.core;
  requires org.apache.commons.io; // Tika uses it and has no descriptor that says so.
  requires org.apache.commons.logging; // PDFBox likewise.
  requires org.apache.httpcomponents.client5.httpclient5;
  requires org.apache.httpcomponents.core5.httpcore5;
  requires org.apache.pdfbox;
  requires org.apache.pdfbox.io;
  requires org.apache.tika.core;
  requires org.slf4j;

  exports io.github.ocr4j.batch;
  exports io.github.ocr4j.chat;
  exports io.github.ocr4j.client;
  exports io.github.ocr4j.document;
  exports io.github.ocr4j.engine;
  exports io.github.ocr4j.event;
  exports io.github.ocr4j.exception;
  exports io.github.ocr4j.files;
  exports io.github.ocr4j.metrics;
  exports io.github.ocr4j.model;
  exports io.github.ocr4j.price;
  exports io.github.ocr4j.time;
  exports io.github.ocr4j.internal.image to
      io.github.ocr4j.local,
      io.github.ocr4j.office;
  exports io.github.ocr4j.internal.markdown to
      io.github.ocr4j.local,
      io.github.ocr4j.office;

  opens io.github.ocr4j.batch to
      com.fasterxml.jackson.databind;
  opens io.github.ocr4j.chat to
      com.fasterxml.jackson.databind;
  opens io.github.ocr4j.client to
      com.fasterxml.jackson.databind;
  opens io.github.ocr4j.engine to
      com.fasterxml.jackson.databind;
  opens io.github.ocr4j.files to
      com.fasterxml.jackson.databind;
  opens io.github.ocr4j.internal.json to
      com.fasterxml.jackson.databind;
  opens io.github.ocr4j.internal.response to
      com.fasterxml.jackson.databind;
  opens io.github.ocr4j.model to
      com.fasterxml.jackson.databind;
  opens io.github.ocr4j.price to
      com.fasterxml.jackson.databind;

  uses io.github.ocr4j.engine.OcrEngineProvider;
  uses io.github.ocr4j.engine.PageSources;

  provides io.github.ocr4j.engine.OcrEngineProvider with
      io.github.ocr4j.client.MistralEngineProvider;
}
