package io.github.ocr4j.client;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import io.github.ocr4j.document.Document;
import io.github.ocr4j.exception.DocumentException;
import io.github.ocr4j.exception.DocumentException.Reason;
import io.github.ocr4j.files.FileQuery;
import io.github.ocr4j.files.UploadOptions;
import io.github.ocr4j.files.UploadedFile;
import io.github.ocr4j.internal.http.Calls;
import io.github.ocr4j.internal.http.MultipartBody;
import io.github.ocr4j.internal.json.Absent;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The files endpoints ({@code /v1/files}). Thread-safe. All methods throw a {@link
 * io.github.ocr4j.exception.ServiceException} when the service refuses or does not answer.
 */
public final class FilesClient {
  private static final Duration MAX_URL_LIFE = Duration.ofHours(168);

  private final FilesApi api;
  private final Calls calls;

  FilesClient(FilesApi api, Calls calls) {
    this.api = api;
    this.calls = calls;
  }

  /**
   * Uploads a file, streamed from where it is.
   *
   * @param document at most 512 MB
   * @param options what it is for and how long the service keeps it
   * @return the file
   */
  public UploadedFile upload(Document.WithContent document, UploadOptions options) {
    return upload(document, "application/octet-stream", options);
  }

  UploadedFile upload(Document.WithContent document, String mediaType, UploadOptions options) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("purpose", options.purpose());
    options.expiry().ifPresent(time -> fields.put("expiry", String.valueOf(hours(time))));
    options.visibility().ifPresent(who -> fields.put("visibility", who));
    MultipartBody body =
        new MultipartBody(fields, document.name(), mediaType, sizeOf(document), document::open);
    return calls.free("files.upload").sending(body).call(api::upload);
  }

  private static long sizeOf(Document.WithContent document) {
    try {
      return document.size();
    } catch (IOException e) {
      throw new DocumentException(Reason.UNREADABLE, document.name() + " cannot be read.", e);
    }
  }

  private static long hours(Duration time) {
    return Math.max(1, time.plusHours(1).minusNanos(1).toHours());
  }

  /**
   * Lists files.
   *
   * @param query which ones
   * @return one page of the list
   */
  public FileList list(FileQuery query) {
    return calls.free("files.list").call(call -> api.list(query.toParameters(), call));
  }

  /**
   * Describes a file.
   *
   * @param fileId its id
   * @return the file
   */
  public UploadedFile get(String fileId) {
    return calls.free("files.get").call(call -> api.get(fileId, call));
  }

  /**
   * Deletes a file.
   *
   * @param fileId its id
   * @return whether it is gone
   */
  public DeletedFile delete(String fileId) {
    return calls.free("files.delete").call(call -> api.delete(fileId, call));
  }

  /**
   * Downloads a file, streamed; a download that breaks off leaves nothing behind.
   *
   * @param fileId its id
   * @param target where it goes; replaced if it exists
   * @return the target
   */
  public Path download(String fileId, Path target) {
    return calls
        .free("files.download")
        .reading(
            in -> {
              Path parent = target.toAbsolutePath().getParent();
              Path part = Files.createTempFile(parent, target.getFileName() + ".", ".part");
              try {
                Files.copy(in, part, StandardCopyOption.REPLACE_EXISTING);
                return Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
              } finally {
                Files.deleteIfExists(part);
              }
            })
        .call(call -> api.content(fileId, call));
  }

  /**
   * Asks for an address from which anybody may read the file.
   *
   * @param fileId its id
   * @param life how long the address is valid: whole hours from 1 to 168
   * @return the address; treat it as a secret
   */
  public SignedUrl signedUrl(String fileId, Duration life) {
    if (life.compareTo(MAX_URL_LIFE) > 0 || life.isNegative() || life.isZero()) {
      throw new IllegalArgumentException("a signed address lives from 1 to 168 hours");
    }
    return calls.free("files.url").call(call -> api.signedUrl(fileId, hours(life), call));
  }

  /** The service may not find a file in the first moments after its upload. */
  SignedUrl signedUrlOfNew(String fileId, Duration life) {
    return calls
        .free("files.url")
        .ofFreshResource()
        .call(call -> api.signedUrl(fileId, hours(life), call));
  }

  /**
   * The answer to a deletion ({@code DeleteFileOut}).
   *
   * @param id the file's id
   * @param deleted whether it is gone
   */
  public record DeletedFile(String id, boolean deleted) {
    public DeletedFile {
      id = Absent.toEmpty(id);
    }
  }

  /**
   * One page of the list of files ({@code ListFilesOut}).
   *
   * @param data the files
   * @param total how many there are on all pages, if asked for
   * @param additionalProperties members that the contract does not know, as they came
   */
  public record FileList(
      List<UploadedFile> data,
      Optional<Long> total,
      @JsonAnySetter @JsonAnyGetter Map<String, Object> additionalProperties) {

    public FileList {
      data = Absent.toEmpty(data);
      total = Absent.toEmpty(total);
      additionalProperties = Absent.toEmpty(additionalProperties);
    }
  }

  /**
   * An address from which anybody may read a file until it expires ({@code FileSignedURL}): a
   * secret.
   *
   * @param url the address; not shown by {@link #toString()}
   */
  public record SignedUrl(URI url) {
    @Override
    public String toString() {
      return "SignedUrl[" + url.getScheme() + "://" + url.getHost() + "/…]";
    }
  }
}
