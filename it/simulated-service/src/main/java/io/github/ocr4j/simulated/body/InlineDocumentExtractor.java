package io.github.ocr4j.simulated.body;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads JSON byte by byte, takes every string that is a base64 data URI out of it and leaves a
 * short reference in its place. What remains is small enough to be parsed in memory.
 */
final class InlineDocumentExtractor {

  private static final int LONGEST_PREFIX = 200;
  private static final byte[] DATA = "data:".getBytes(StandardCharsets.US_ASCII);
  private static final String BASE64 = ";base64,";

  private final Path directory;
  private final ByteArrayOutputStream json = new ByteArrayOutputStream();
  private final List<InlineDocument> documents = new ArrayList<>();
  private final StringBuilder prefix = new StringBuilder();

  private State state = State.OUTSIDE;
  private boolean escaped;
  private int position;
  private PayloadSink sink;
  private Base64Sink decoder;
  private String mediaType;

  private enum State {
    OUTSIDE,
    MAYBE_DOCUMENT,
    PREFIX,
    DOCUMENT,
    TEXT
  }

  InlineDocumentExtractor(Path directory) {
    this.directory = directory;
  }

  void accept(byte[] bytes, int length) throws IOException {
    int position = 0;
    while (position < length) {
      if (state == State.DOCUMENT) {
        position = document(bytes, position, length);
      } else {
        accept(bytes[position++]);
      }
    }
  }

  /** Returns the JSON without its documents. */
  byte[] json() {
    return json.toByteArray();
  }

  List<InlineDocument> documents() {
    return documents;
  }

  /** Frees what a body that ended in the middle of a document left behind. */
  void discard() throws IOException {
    if (sink != null) {
      sink.discard();
      sink = null;
    }
  }

  private void accept(byte b) {
    switch (state) {
      case OUTSIDE -> outside(b);
      case MAYBE_DOCUMENT -> maybeDocument(b);
      case PREFIX -> prefix(b);
      default -> text(b);
    }
  }

  private void outside(byte b) {
    json.write(b);
    if (b == '"') {
      state = State.MAYBE_DOCUMENT;
      position = 0;
    }
  }

  private void maybeDocument(byte b) {
    if (b != DATA[position]) {
      state = State.TEXT;
      text(b);
      return;
    }
    json.write(b);
    if (++position == DATA.length) {
      state = State.PREFIX;
      prefix.setLength(0);
    }
  }

  private void prefix(byte b) {
    if (b == '\\' && !escaped) {
      // PHP writes the slash of a media type as \/, which is legal JSON.
      escaped = true;
      return;
    }
    if (b == '"' && !escaped) {
      leavePrefix();
      text(b);
      return;
    }
    escaped = false;
    prefix.append((char) (b & 0xff));
    if (endsWithBase64()) {
      mediaType = prefix.substring(0, prefix.length() - BASE64.length());
      sink = new PayloadSink(directory);
      decoder = new Base64Sink(sink);
      state = State.DOCUMENT;
    } else if (prefix.length() > LONGEST_PREFIX) {
      leavePrefix();
    }
  }

  private boolean endsWithBase64() {
    int start = prefix.length() - BASE64.length();
    return start >= 0 && prefix.indexOf(BASE64, start) == start;
  }

  private void leavePrefix() {
    json.writeBytes(prefix.toString().getBytes(StandardCharsets.ISO_8859_1));
    escaped = false;
    state = State.TEXT;
  }

  /** Takes base64 up to the string's end, or up to a backslash, which legal JSON may have in it. */
  private int document(byte[] bytes, int from, int length) throws IOException {
    // The machine looks through a string many bytes at a time, and through an array one by one.
    String text = new String(bytes, from, length - from, StandardCharsets.ISO_8859_1);
    int quote = indexOrEnd(text.indexOf('"'), text);
    int end = from + Math.min(quote, indexOrEnd(text.indexOf('\\'), text));
    decoder.accept(bytes, from, end - from);
    if (end < length && bytes[end] == '"') {
      endDocument();
    }
    return end + 1;
  }

  private static int indexOrEnd(int index, String text) {
    return index < 0 ? text.length() : index;
  }

  private void endDocument() throws IOException {
    boolean valid = decoder.finish();
    documents.add(new InlineDocument(mediaType, sink.finish(), valid));
    sink = null;
    String reference = mediaType + BASE64 + JsonBody.REFERENCE + (documents.size() - 1) + '"';
    json.writeBytes(reference.getBytes(StandardCharsets.ISO_8859_1));
    state = State.OUTSIDE;
  }

  private void text(byte b) {
    json.write(b);
    if (escaped) {
      escaped = false;
    } else if (b == '\\') {
      escaped = true;
    } else if (b == '"') {
      state = State.OUTSIDE;
    }
  }
}
