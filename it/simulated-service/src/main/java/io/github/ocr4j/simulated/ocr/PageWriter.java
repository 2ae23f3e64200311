package io.github.ocr4j.simulated.ocr;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.ocr4j.simulated.annotation.Annotator;
import io.github.ocr4j.simulated.body.Payload;
import io.github.ocr4j.simulated.body.PayloadSink;
import io.github.ocr4j.simulated.document.JpegSource;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Optional;

/** Writes answered pages as JSON, images included, without holding an image's text in memory. */
final class PageWriter {

  private final JsonGenerator json;
  private final OcrOptions options;
  private final Model model;
  private final Path directory;

  PageWriter(JsonGenerator json, OcrOptions options, Model model, Path directory) {
    this.json = json;
    this.options = options;
    this.model = model;
    this.directory = directory;
  }

  void write(ComposedPage page) throws IOException {
    json.writeStartObject();
    json.writeNumberField("index", page.index());
    json.writeStringField("markdown", page.markdown());
    json.writeArrayFieldStart("images");
    for (ComposedPage.Image image : page.images()) {
      writeImage(image, page);
    }
    json.writeEndArray();
    if (model.generation() != Model.Generation.FIRST) {
      writeParts(page);
    }
    json.writeFieldName("dimensions");
    writeDimensions(page.scale());
    if (model.generation() != Model.Generation.FIRST) {
      writeConfidence(page);
      writeBlocks(page);
    }
    json.writeEndObject();
  }

  private void writeImage(ComposedPage.Image image, ComposedPage page) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", image.id());
    if (image.box().isPresent()) {
      writeBox(image.box().get());
    } else {
      for (String side :
          new String[] {"top_left_x", "top_left_y", "bottom_right_x", "bottom_right_y"}) {
        json.writeNullField(side);
      }
    }
    json.writeFieldName("image_base64");
    if (options.imageBase64()) {
      writeBase64(image.jpeg());
    } else {
      json.writeNull();
    }
    json.writeFieldName("image_annotation");
    if (options.imageAnnotation().isPresent()) {
      json.writeString(
          Annotator.annotate(options.imageAnnotation().get(), image.id() + " " + page.markdown()));
    } else {
      json.writeNull();
    }
    json.writeEndObject();
  }

  private void writeBase64(JpegSource source) throws IOException {
    PayloadSink sink = new PayloadSink(directory);
    try (OutputStream encoder = Base64.getEncoder().wrap(sink)) {
      encoder.write(new byte[0]);
      source.writeTo(encoder);
    }
    try (Payload base64 = sink.finish()) {
      if (base64.file().isEmpty()) {
        json.writeString(
            "data:image/jpeg;base64," + new String(base64.bytes(), StandardCharsets.US_ASCII));
      } else {
        writeRaw(base64);
      }
    }
  }

  private void writeRaw(Payload base64) throws IOException {
    json.writeRawValue("\"data:image/jpeg;base64,");
    char[] characters = new char[32 * 1024];
    byte[] bytes = new byte[characters.length];
    try (InputStream in = base64.open()) {
      for (int n = in.read(bytes); n >= 0; n = in.read(bytes)) {
        for (int i = 0; i < n; i++) {
          characters[i] = (char) bytes[i];
        }
        json.writeRaw(characters, 0, n);
      }
    }
    json.writeRaw('"');
  }

  private void writeParts(ComposedPage page) throws IOException {
    json.writeArrayFieldStart("tables");
    for (ComposedPage.Table table : page.tables()) {
      json.writeStartObject();
      json.writeStringField("id", table.id());
      json.writeStringField("content", table.content());
      json.writeStringField("format", table.format());
      json.writeFieldName("word_confidence_scores");
      if (options.confidence().filter("word"::equals).isPresent()) {
        Confidence.writeWords(json, table.content());
      } else {
        json.writeNull();
      }
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("hyperlinks");
    for (String link : page.hyperlinks()) {
      json.writeString(link);
    }
    json.writeEndArray();
    writeNullable("header", page.header());
    writeNullable("footer", page.footer());
  }

  private void writeNullable(String name, Optional<String> value) throws IOException {
    json.writeFieldName(name);
    if (value.isPresent()) {
      json.writeString(value.get());
    } else {
      json.writeNull();
    }
  }

  private void writeDimensions(Optional<Scale> scale) throws IOException {
    if (scale.isEmpty()) {
      json.writeNull();
      return;
    }
    json.writeStartObject();
    json.writeNumberField("dpi", scale.get().dotsPerInch());
    json.writeNumberField("height", scale.get().height());
    json.writeNumberField("width", scale.get().width());
    json.writeEndObject();
  }

  private void writeConfidence(ComposedPage page) throws IOException {
    json.writeFieldName("confidence_scores");
    if (options.confidence().isPresent() && page.scale().isPresent()) {
      Confidence.writePage(json, page.markdown(), options.confidence().get().equals("word"));
    } else {
      json.writeNull();
    }
  }

  private void writeBlocks(ComposedPage page) throws IOException {
    json.writeFieldName("blocks");
    if (page.scale().isEmpty()) {
      json.writeNull();
      return;
    }
    json.writeStartArray();
    if (options.blocks() || model.generation() == Model.Generation.FOURTH) {
      for (ComposedPage.Block block : page.blocks()) {
        writeBlock(block);
      }
    }
    json.writeEndArray();
  }

  private void writeBlock(ComposedPage.Block block) throws IOException {
    json.writeStartObject();
    writeBox(block.box());
    json.writeStringField("content", block.content());
    if (options.confidence().filter("block"::equals).isPresent()) {
      json.writeFieldName("confidence_scores");
      Confidence.writeBlock(json, block.content());
    }
    json.writeStringField("type", block.type());
    if (!block.referenceName().isEmpty()) {
      json.writeStringField(block.referenceName(), block.reference());
    }
    json.writeEndObject();
  }

  private void writeBox(Scale.PixelBox box) throws IOException {
    json.writeNumberField("top_left_x", box.left());
    json.writeNumberField("top_left_y", box.top());
    json.writeNumberField("bottom_right_x", box.right());
    json.writeNumberField("bottom_right_y", box.bottom());
  }
}
