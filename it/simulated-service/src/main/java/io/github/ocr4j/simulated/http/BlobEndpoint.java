package io.github.ocr4j.simulated.http;

import io.github.ocr4j.simulated.body.JsonBody;
import io.github.ocr4j.simulated.body.Payload;
import io.github.ocr4j.simulated.files.FileStore;
import io.github.ocr4j.simulated.files.SignedUrls;
import io.github.ocr4j.simulated.files.StoredFile;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The blob storage that signed URLs lead to. Like the real storage, which another company runs, it
 * asks for no key and refuses calls that bring one.
 */
final class BlobEndpoint implements Endpoint {

  private static final String REFUSAL =
      "<?xml version=\"1.0\" encoding=\"utf-8\"?><Error><Code>AuthenticationFailed</Code>"
          + "<Message>Server failed to authenticate the request.</Message></Error>";

  private final FileStore store;
  private final SignedUrls signedUrls;

  BlobEndpoint(FileStore store, SignedUrls signedUrls) {
    this.store = store;
    this.signedUrls = signedUrls;
  }

  @Override
  public Answer answer(Call call, JsonBody body) {
    Map<String, String> query = new LinkedHashMap<>();
    call.query().parameters().forEach((name, values) -> query.put(name, values.get(0)));
    boolean valid = signedUrls.isValid(call.id("file_id"), query, store.clock().instant());
    if (!valid || call.header("authorization").isPresent()) {
      return xml(403, REFUSAL);
    }
    Optional<StoredFile> file = store.find(call.id("file_id"));
    return file.map(
            found ->
                Answer.of(200, Map.of("content-type", found.mimetype()), found.content().shared()))
        .orElseGet(() -> xml(404, REFUSAL.replace("AuthenticationFailed", "BlobNotFound")));
  }

  private static Answer xml(int status, String body) {
    return Answer.of(
        status,
        Map.of("content-type", "application/xml"),
        Payload.of(body.getBytes(StandardCharsets.UTF_8)));
  }
}
