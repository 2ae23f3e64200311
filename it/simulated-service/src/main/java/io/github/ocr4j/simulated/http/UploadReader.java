package io.github.ocr4j.simulated.http;

import io.github.ocr4j.simulated.body.Payload;
import io.github.ocr4j.simulated.body.PayloadSink;
import io.github.ocr4j.simulated.contract.RefusedException;
import io.github.ocr4j.simulated.files.Upload;
import io.undertow.connector.ByteBufferPool;
import io.undertow.server.DefaultByteBufferPool;
import io.undertow.util.HeaderMap;
import io.undertow.util.Headers;
import io.undertow.util.MultipartParser;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Reads upload forms as a stream; the file goes to disk. */
final class UploadReader {

  private static final ByteBufferPool POOL = new DefaultByteBufferPool(false, 16 * 1024);

  private final Path directory;

  UploadReader(Path directory) {
    this.directory = directory;
  }

  Upload read(Call call) throws IOException {
    String contentType = call.header("content-type").orElse("");
    String boundary = Headers.extractQuotedValueFromHeader(contentType, "boundary");
    if (!contentType.startsWith("multipart/form-data") || boundary == null) {
      throw Upload.missingFile();
    }
    Form form = new Form();
    MultipartParser.ParseState state =
        MultipartParser.beginParse(
            POOL, form, boundary.getBytes(StandardCharsets.US_ASCII), "UTF-8");
    byte[] buffer = new byte[64 * 1024];
    InputStream body = call.body();
    for (int n = body.read(buffer); n >= 0; n = body.read(buffer)) {
      state.parse(ByteBuffer.wrap(buffer, 0, n));
    }
    return form.upload(state.isComplete());
  }

  private final class Form implements MultipartParser.PartHandler {

    private final Map<String, String> fields = new LinkedHashMap<>();
    private String name = "";
    private Optional<PayloadSink> file = Optional.empty();
    private String filename = "";
    private String type = "";
    private OutputStream current = OutputStream.nullOutputStream();

    @Override
    public void beginPart(HeaderMap headers) {
      String disposition = String.valueOf(headers.getFirst(Headers.CONTENT_DISPOSITION));
      name = String.valueOf(Headers.extractQuotedValueFromHeader(disposition, "name"));
      if (name.equals("file")) {
        String given = Headers.extractQuotedValueFromHeaderWithEncoding(disposition, "filename");
        filename = given == null ? "file" : given;
        type = Optional.ofNullable(headers.getFirst(Headers.CONTENT_TYPE)).orElse("");
        file = Optional.of(new PayloadSink(directory));
        current = file.get();
      } else {
        current = new ByteArrayOutputStream();
      }
    }

    @Override
    public void data(ByteBuffer data) throws IOException {
      byte[] bytes = new byte[data.remaining()];
      data.get(bytes);
      current.write(bytes);
    }

    @Override
    public void endPart() {
      if (current instanceof ByteArrayOutputStream text) {
        fields.put(name, text.toString(StandardCharsets.UTF_8));
      }
    }

    Upload upload(boolean complete) throws IOException {
      Payload content = file.orElseThrow(Upload::missingFile).finish();
      if (!complete) {
        content.close();
        throw RefusedException.detail(400, "There was an error parsing the body");
      }
      return new Upload(filename, type, content, fields);
    }
  }
}
