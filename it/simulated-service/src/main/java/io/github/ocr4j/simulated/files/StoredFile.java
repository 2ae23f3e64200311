package io.github.ocr4j.simulated.files;

import io.github.ocr4j.simulated.body.Payload;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;

/**
 * A file on the service.
 *
 * @param id its id
 * @param filename the name that it was uploaded with
 * @param purpose {@code ocr}, {@code batch} or {@code fine-tune}
 * @param sampleType what it holds, for instance {@code ocr_input} or {@code batch_result}
 * @param source {@code upload}, or {@code mistral} for results
 * @param mimetype its media type
 * @param lines how many lines a file of JSON lines has
 * @param visibility {@code workspace} or {@code user}
 * @param createdAt when it came
 * @param expiresAt when it goes by itself
 * @param content its bytes
 */
public record StoredFile(
    UUID id,
    String filename,
    String purpose,
    String sampleType,
    String source,
    String mimetype,
    OptionalInt lines,
    String visibility,
    Instant createdAt,
    Optional<Instant> expiresAt,
    Payload content) {

  /** Returns a file of JSON lines that the service made itself, for a batch job. */
  public static StoredFile ofBatch(
      UUID id, String filename, String sampleType, int lines, Instant createdAt, Payload content) {
    return new StoredFile(
        id,
        filename,
        "batch",
        sampleType,
        "mistral",
        "application/jsonl",
        OptionalInt.of(lines),
        "workspace",
        createdAt,
        Optional.empty(),
        content);
  }
}
