package io.github.ocr4j.simulated.http;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.ocr4j.simulated.body.JsonBody;
import io.github.ocr4j.simulated.contract.RefusedException;
import io.github.ocr4j.simulated.files.FileJson;
import io.github.ocr4j.simulated.files.FileStore;
import io.github.ocr4j.simulated.files.SignedUrls;
import io.github.ocr4j.simulated.files.StoredFile;
import io.github.ocr4j.simulated.files.Upload;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Everything under {@code /v1/files}. */
final class FilesEndpoints {

  private static final int DEFAULT_PAGE_SIZE = 100;
  private static final int DEFAULT_HOURS = 24;
  private static final int MOST_HOURS = 168;

  /** The contract's, and the one that the live service gives to uploads for OCR. */
  private static final List<String> SAMPLE_TYPES =
      List.of("pretrain", "instruct", "batch_request", "batch_result", "batch_error", "ocr_input");

  private final FileStore store;
  private final SignedUrls signedUrls;
  private final UploadReader uploads;

  FilesEndpoints(FileStore store, SignedUrls signedUrls, UploadReader uploads) {
    this.store = store;
    this.signedUrls = signedUrls;
    this.uploads = uploads;
  }

  void addTo(Routes routes) {
    routes
        .add("POST", "/v1/files", this::upload)
        .add("GET", "/v1/files", this::list)
        .add("GET", "/v1/files/{file_id}", this::get)
        .add("DELETE", "/v1/files/{file_id}", this::delete)
        .add("GET", "/v1/files/{file_id}/content", this::content)
        .add("GET", "/v1/files/{file_id}/url", this::url);
  }

  private Answer upload(Call call, JsonBody body) throws IOException {
    Upload upload = uploads.read(call);
    try {
      return Answer.json(FileJson.of(upload.keepIn(store)));
    } catch (IOException | RuntimeException e) {
      upload.content().close();
      throw e;
    }
  }

  private Answer list(Call call, JsonBody body) {
    Query query = call.query();
    List<StoredFile> found = store.all().stream().filter(wanted(query)).toList();
    int size = query.number("page_size", DEFAULT_PAGE_SIZE);
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    ArrayNode data = json.putArray("data");
    found.stream()
        .skip((long) query.number("page", 0) * size)
        .limit(size)
        .forEach(file -> data.add(FileJson.of(file)));
    json.put("object", "list");
    json.put("total", query.flag("include_total", true) ? Integer.valueOf(found.size()) : null);
    return Answer.json(json);
  }

  private static Predicate<StoredFile> wanted(Query query) {
    List<String> types = query.oneOf("sample_type", SAMPLE_TYPES);
    List<String> sources = query.oneOf("source", List.of("upload", "repository", "mistral"));
    List<String> purposes = query.oneOf("purpose", List.of("fine-tune", "batch", "ocr"));
    List<String> mimetypes = query.all("mimetypes");
    String search = query.text("search").orElse("");
    return file ->
        (types.isEmpty() || types.contains(file.sampleType()))
            && (sources.isEmpty() || sources.contains(file.source()))
            && (purposes.isEmpty() || purposes.contains(file.purpose()))
            && (mimetypes.isEmpty() || mimetypes.contains(file.mimetype()))
            && file.filename().contains(search);
  }

  private Answer get(Call call, JsonBody body) {
    return Answer.json(FileJson.of(store.get(call.id("file_id"))).put("deleted", false));
  }

  private Answer delete(Call call, JsonBody body) throws IOException {
    store.delete(call.id("file_id"));
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("id", call.id("file_id").toString()).put("object", "file").put("deleted", true);
    return Answer.json(json);
  }

  private Answer content(Call call, JsonBody body) {
    return Answer.of(
        200,
        Map.of("content-type", "application/octet-stream"),
        store.get(call.id("file_id")).content().shared());
  }

  private Answer url(Call call, JsonBody body) {
    StoredFile file = store.get(call.id("file_id"));
    int hours = call.query().number("expiry", DEFAULT_HOURS);
    if (hours < 1 || hours > MOST_HOURS) {
      throw RefusedException.invalid(
          "value_error",
          List.of("query", "expiry"),
          "Value error, Expiry must be between 1 and 168 hours",
          TextNode.valueOf(Integer.toString(hours)));
    }
    String url =
        signedUrls.sign(
            call.server(), file.id(), store.clock().instant().plus(Duration.ofHours(hours)));
    return Answer.json(JsonNodeFactory.instance.objectNode().put("url", url));
  }
}
