package io.github.ocr4j.simulated.files;

import io.github.ocr4j.simulated.body.Payload;
import io.github.ocr4j.simulated.ocr.UploadedDocuments;
import java.util.Optional;
import java.util.UUID;

/** Lets OCR requests refer to the files of a store, by id or by signed URL. */
public final class StoredDocuments implements UploadedDocuments {

  private final FileStore store;
  private final SignedUrls signedUrls;

  /**
   * Creates the view on a store.
   *
   * @param store the files
   * @param signedUrls who checks signed URLs
   */
  public StoredDocuments(FileStore store, SignedUrls signedUrls) {
    this.store = store;
    this.signedUrls = signedUrls;
  }

  @Override
  public Optional<Payload> byId(String id) {
    return store.find(UUID.fromString(id)).map(StoredFile::content);
  }

  @Override
  public Optional<Payload> bySignedUrl(String url) {
    return signedUrls
        .fileOf(url, store.clock().instant())
        .flatMap(store::find)
        .map(StoredFile::content);
  }
}
