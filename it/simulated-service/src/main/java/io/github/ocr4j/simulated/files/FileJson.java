package io.github.ocr4j.simulated.files;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;

/** Describes files the way the service does. */
public final class FileJson {

  private FileJson() {}

  /** Describes a file. */
  public static ObjectNode of(StoredFile file) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("id", file.id().toString());
    json.put("object", "file");
    json.put("bytes", file.content().size());
    json.put("created_at", file.createdAt().getEpochSecond());
    json.put("filename", file.filename());
    json.put("purpose", file.purpose());
    json.put("sample_type", file.sampleType());
    json.put("num_lines", file.lines().orElse(0));
    json.put("mimetype", file.mimetype());
    json.put("source", file.source());
    String digest = file.content().sha256();
    json.put("signature", digest.substring(0, Math.min(32, digest.length())));
    json.put("expires_at", file.expiresAt().map(Instant::getEpochSecond).orElse(null));
    json.put("visibility", file.visibility());
    return json;
  }
}
