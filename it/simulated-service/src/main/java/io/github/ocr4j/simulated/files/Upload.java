package io.github.ocr4j.simulated.files;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.ocr4j.simulated.body.Payload;
import io.github.ocr4j.simulated.contract.RefusedException;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * The content of an upload form.
 *
 * @param filename the file's name
 * @param mimetype the media type that the form claims, may be empty
 * @param content the file's bytes
 * @param fields the form's other fields
 */
public record Upload(
    String filename, String mimetype, Payload content, Map<String, String> fields) {

  private static final long LARGEST = 512L * 1024 * 1024;
  private static final Set<String> PURPOSES = Set.of("fine-tune", "batch", "ocr");
  private static final Set<String> VISIBILITIES = Set.of("workspace", "user");
  private static final Map<String, String> TYPES =
      Map.of(
          "pdf", "application/pdf",
          "jsonl", "application/jsonl",
          "png", "image/png",
          "jpg", "image/jpeg",
          "jpeg", "image/jpeg");

  public Upload {
    fields = Map.copyOf(fields);
  }

  /**
   * Checks the upload and keeps its file.
   *
   * @return the file as it is kept
   */
  public StoredFile keepIn(FileStore store) throws IOException {
    String purpose = field("purpose", "fine-tune", PURPOSES);
    String visibility = field("visibility", "workspace", VISIBILITIES);
    if (content.size() > LARGEST) {
      throw RefusedException.gateway(413, "Payload too large");
    }
    if (content.size() == 0) {
      throw RefusedException.of(
          422,
          JsonNodeFactory.instance
              .objectNode()
              .put("detail", "Invalid file format.")
              .put("message", "Received file with mimetype application/x-empty"));
    }
    boolean ocr = purpose.equals("ocr");
    Instant now = store.clock().instant();
    StoredFile file =
        new StoredFile(
            store.newId(),
            filename,
            purpose,
            ocr ? "ocr_input" : purpose.equals("batch") ? "batch_request" : "instruct",
            "upload",
            type(),
            ocr ? OptionalInt.empty() : OptionalInt.of(JsonLines.count(content)),
            visibility,
            now,
            expiry().map(now::plus),
            content);
    store.addUpload(file);
    return file;
  }

  private String field(String name, String fallback, Set<String> allowed) {
    String value = fields.getOrDefault(name, fallback);
    if (!allowed.contains(value)) {
      throw RefusedException.invalid(
          "enum",
          List.of("body", name),
          "Input should be one of " + allowed.stream().sorted().toList(),
          TextNode.valueOf(value));
    }
    return value;
  }

  private Optional<Duration> expiry() {
    String hours = fields.getOrDefault("expiry", "");
    if (hours.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(Duration.ofHours(Integer.parseInt(hours)));
    } catch (NumberFormatException e) {
      throw RefusedException.invalid(
          "int_parsing",
          List.of("body", "expiry"),
          "Input should be a valid integer, unable to parse string as an integer",
          TextNode.valueOf(hours));
    }
  }

  private String type() {
    if (!mimetype.isEmpty() && !mimetype.startsWith("application/octet-stream")) {
      return mimetype;
    }
    String extension = filename.substring(filename.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return TYPES.getOrDefault(extension, "application/octet-stream");
  }

  /** Returns the refusal of a form without a file. */
  public static RefusedException missingFile() {
    return RefusedException.invalid(
        "missing", List.of("body", "file"), "Field required", NullNode.instance);
  }
}
