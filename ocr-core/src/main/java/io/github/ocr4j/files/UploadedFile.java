package io.github.ocr4j.files;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.ocr4j.internal.json.Absent;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * A file that the service keeps ({@code FileSchema}, {@code UploadFileOut} and {@code
 * RetrieveFileOut} of the contract).
 *
 * @param id names the file in other calls
 * @param bytes its length
 * @param createdAt when it was made, in seconds since 1970
 * @param filename what it was called when it was uploaded
 * @param purpose what it is for, such as {@code ocr} or {@code batch}
 * @param sampleType what the service takes it for, such as {@code batch_request}
 * @param numLines how many lines it has, for JSON lines
 * @param mimetype its media type
 * @param source {@code upload}, or {@code mistral} for results
 * @param signature the service's checksum
 * @param expiresAt when the service deletes it, in seconds since 1970
 * @param visibility who may see it
 * @param deleted whether it is gone
 * @param additionalProperties members that the contract does not know, as they came
 */
public record UploadedFile(
    String id,
    Optional<Long> bytes,
    @JsonProperty("created_at") Optional<Long> createdAt,
    String filename,
    String purpose,
    Optional<String> sampleType,
    Optional<Long> numLines,
    Optional<String> mimetype,
    Optional<String> source,
    Optional<String> signature,
    @JsonProperty("expires_at") Optional<Long> expiresAt,
    Optional<String> visibility,
    boolean deleted,
    @JsonAnySetter @JsonAnyGetter Map<String, Object> additionalProperties) {

  public UploadedFile {
    id = Absent.toEmpty(id);
    bytes = Absent.toEmpty(bytes);
    createdAt = Absent.toEmpty(createdAt);
    filename = Absent.toEmpty(filename);
    purpose = Absent.toEmpty(purpose);
    sampleType = Absent.toEmpty(sampleType);
    numLines = Absent.toEmpty(numLines);
    mimetype = Absent.toEmpty(mimetype);
    source = Absent.toEmpty(source);
    signature = Absent.toEmpty(signature);
    expiresAt = Absent.toEmpty(expiresAt);
    visibility = Absent.toEmpty(visibility);
    additionalProperties = Absent.toEmpty(additionalProperties);
  }

  /**
   * When the file was made.
   *
   * @return the moment, if the service said it
   */
  public Optional<Instant> created() {
    return createdAt.map(Instant::ofEpochSecond);
  }

  /**
   * When the service deletes the file.
   *
   * @return the moment, if there is one
   */
  public Optional<Instant> expires() {
    return expiresAt.map(Instant::ofEpochSecond);
  }
}
