package io.github.ocr4j.simulated.body;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.Closeable;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A JSON request body, read as a stream. Base64 documents are taken out of it and kept beside it;
 * in the JSON a short reference stands in their place.
 */
public final class JsonBody implements Closeable {

  /** Replaces the base64 text in a data URI; the number of the document follows. */
  static final String REFERENCE = "@document-";

  private static final Pattern REFERENCES = Pattern.compile(";base64,(@document-(\\d+))\"");

  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

  private final String text;
  private final List<InlineDocument> documents;
  private final long size;
  private final JsonNode root;
  private final String problem;

  private JsonBody(String text, List<InlineDocument> documents, long size) {
    this.text = text;
    this.documents = documents;
    this.size = size;
    JsonNode parsed = null;
    String message = null;
    try {
      parsed = MAPPER.readTree(text);
    } catch (JsonProcessingException e) {
      message = e.getOriginalMessage();
    }
    this.root = parsed == null || parsed.isMissingNode() ? null : parsed;
    this.problem = message == null ? "Expecting value" : message;
  }

  /**
   * Reads a body to its end.
   *
   * @param directory where large documents are kept until this body is closed
   */
  public static JsonBody read(InputStream in, Path directory) throws IOException {
    InlineDocumentExtractor extractor = new InlineDocumentExtractor(directory);
    long size = 0;
    try (in) {
      byte[] buffer = new byte[16 * 1024];
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        extractor.accept(buffer, n);
        size += n;
      }
    } finally {
      extractor.discard();
    }
    return new JsonBody(
        new String(extractor.json(), StandardCharsets.UTF_8), extractor.documents(), size);
  }

  /**
   * Writes a part of this body the way it came, with its documents in base64.
   *
   * @param part JSON made of values of this body
   */
  public void writeWhole(JsonNode part, OutputStream out) throws IOException {
    String json = part.toString();
    Matcher reference = REFERENCES.matcher(json);
    int written = 0;
    while (reference.find()) {
      out.write(json.substring(written, reference.start(1)).getBytes(StandardCharsets.UTF_8));
      InlineDocument document = documents.get(Integer.parseInt(reference.group(2)));
      try (InputStream in = document.content().open();
          OutputStream encoder = Base64.getEncoder().wrap(new Unclosed(out))) {
        in.transferTo(encoder);
      }
      written = reference.end(1);
    }
    out.write(json.substring(written).getBytes(StandardCharsets.UTF_8));
  }

  /** Returns the body of a request that has none, or none that is JSON. */
  public static JsonBody none() {
    return new JsonBody("", List.of(), 0);
  }

  /** Returns the body's JSON with references in place of documents, or as much as came of it. */
  public String text() {
    return text;
  }

  /** Returns the parsed JSON, empty if the body is none. */
  public Optional<JsonNode> root() {
    return Optional.ofNullable(root);
  }

  /** Returns why the body is not JSON. */
  public String problem() {
    return problem;
  }

  /** Returns the size of the body as it came, in bytes. */
  public long size() {
    return size;
  }

  /** Returns the documents that were taken out, in the order of the body. */
  public List<InlineDocument> documents() {
    return List.copyOf(documents);
  }

  /**
   * Finds the document that a data URI of this body stands for.
   *
   * @return the document, empty if the string is no data URI
   */
  public Optional<InlineDocument> document(String uri) {
    int at = uri.startsWith("data:") ? uri.lastIndexOf(REFERENCE) : -1;
    if (at < 0) {
      return Optional.empty();
    }
    int number = Integer.parseInt(uri.substring(at + REFERENCE.length()));
    return Optional.of(documents.get(number));
  }

  private static final class Unclosed extends FilterOutputStream {

    Unclosed(OutputStream out) {
      super(out);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      out.write(bytes, offset, length);
    }

    @Override
    public void close() throws IOException {
      flush();
    }
  }

  @Override
  public void close() throws IOException {
    for (InlineDocument document : documents) {
      document.content().close();
    }
  }
}
