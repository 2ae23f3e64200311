package io.github.ocr4j.simulated.ocr;

import io.github.ocr4j.simulated.body.Payload;
import java.util.Optional;

/** The files that were uploaded before. */
public interface UploadedDocuments {

  /**
   * Finds a file by its id.
   *
   * @param id the id
   * @return empty if there is none, or no more
   */
  Optional<Payload> byId(String id);

  /**
   * Finds a file by a signed URL of this service.
   *
   * @param url any URL
   * @return empty if it is not a valid signed URL of this service
   */
  Optional<Payload> bySignedUrl(String url);

  /** Returns a store without any file. */
  static UploadedDocuments none() {
    return new UploadedDocuments() {
      @Override
      public Optional<Payload> byId(String id) {
        return Optional.empty();
      }

      @Override
      public Optional<Payload> bySignedUrl(String url) {
        return Optional.empty();
      }
    };
  }
}
