package io.github.ocr4j.client;

import io.github.ocr4j.document.Document;
import io.github.ocr4j.document.DocumentInfo;
import io.github.ocr4j.document.DocumentInspector;
import io.github.ocr4j.exception.InvalidRequestException;
import io.github.ocr4j.exception.NotFoundException;
import io.github.ocr4j.exception.OcrException;
import io.github.ocr4j.exception.ServiceException;
import io.github.ocr4j.files.UploadOptions;
import io.github.ocr4j.files.UploadedFile;
import io.github.ocr4j.internal.http.Calls;
import io.github.ocr4j.internal.json.InlineContent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BiFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings a document to where a call can name it, and removes it afterwards. Thread-safe; remembers
 * that a gateway has no files endpoint.
 */
final class DocumentSender {
  private static final Logger LOG = LoggerFactory.getLogger(DocumentSender.class);
  private static final Duration URL_LIFE = Duration.ofHours(24);

  private final FilesApi api;
  private final FilesClient files;
  private final DocumentOptions settings;
  private volatile boolean gatewayHasNoFiles;

  /** Uploads are deleted by the calls of the client, which nothing cancels. */
  DocumentSender(FilesApi api, Calls calls, DocumentOptions settings) {
    this.api = api;
    this.files = new FilesClient(api, calls);
    this.settings = settings;
  }

  /**
   * Makes a call with a document.
   *
   * @param calls make the upload, if there is one
   * @param call takes how the call names the document, and whether it was uploaded just now
   */
  <T> T send(
      Document document,
      Optional<DocumentInfo> info,
      Calls calls,
      BiFunction<DocumentChunk, Boolean, T> call) {
    if (!(document instanceof Document.WithContent content)) {
      return call.apply(reference(document), false);
    }
    return sendContent(content, info.orElseThrow(), new FilesClient(api, calls), call);
  }

  /**
   * Makes a call with several documents; none is sent before all were looked at.
   *
   * @param calls make the uploads
   * @param call takes how the call names the documents, in their order, and whether one of them was
   *     uploaded just now
   */
  <T> T sendAll(
      List<Document> documents, Calls calls, BiFunction<List<DocumentChunk>, Boolean, T> call) {
    List<Optional<DocumentInfo>> infos =
        documents.stream()
            .map(document -> document.content().map(DocumentInspector::inspect))
            .toList();
    return sendRest(documents, infos, calls, List.of(), false, call);
  }

  private <T> T sendRest(
      List<Document> documents,
      List<Optional<DocumentInfo>> infos,
      Calls calls,
      List<DocumentChunk> sent,
      boolean uploadedNow,
      BiFunction<List<DocumentChunk>, Boolean, T> call) {
    int next = sent.size();
    if (next == documents.size()) {
      return call.apply(sent, uploadedNow);
    }
    return send(
        documents.get(next),
        infos.get(next),
        calls,
        (chunk, thisOneToo) -> {
          List<DocumentChunk> more = new ArrayList<>(sent);
          more.add(chunk);
          return sendRest(documents, infos, calls, more, uploadedNow || thisOneToo, call);
        });
  }

  /** Names a document that is not at hand. */
  static DocumentChunk reference(Document document) {
    if (document instanceof Document.Uploaded uploaded) {
      return DocumentChunk.file(uploaded.fileId());
    }
    Document.Remote remote = (Document.Remote) document;
    String address = remote.uri().toString();
    return isImageName(remote.name())
        ? DocumentChunk.imageUrl(address)
        : DocumentChunk.documentUrl(address);
  }

  private static boolean isImageName(String name) {
    return name.toLowerCase(Locale.ROOT)
        .matches(".*\\.(png|jpe?g|avif|tiff?|gif|heic|heif|bmp|webp)");
  }

  private <T> T sendContent(
      Document.WithContent document,
      DocumentInfo info,
      FilesClient uploads,
      BiFunction<DocumentChunk, Boolean, T> call) {
    if (goesInline(info)) {
      return call.apply(inline(document, info), false);
    }
    UploadedFile file;
    try {
      file =
          uploads.upload(
              document,
              info.mediaType(),
              UploadOptions.of("ocr").withExpiry(settings.uploadExpiry()));
    } catch (NotFoundException | InvalidRequestException e) {
      if (settings.transport() != DocumentOptions.Transport.AUTO || !saysNoSuchEndpoint(e)) {
        throw e;
      }
      gatewayHasNoFiles = true;
      return call.apply(inline(document, info), false);
    }
    try {
      return call.apply(reference(file, info, uploads), true);
    } finally {
      delete(file);
    }
  }

  private boolean goesInline(DocumentInfo info) {
    return switch (settings.transport()) {
      case INLINE -> true;
      case UPLOAD, SIGNED_URL -> false;
      case AUTO -> gatewayHasNoFiles || info.sizeInBytes() <= settings.inlineLimit();
    };
  }

  private static boolean saysNoSuchEndpoint(ServiceException e) {
    OptionalInt status = e.failure().status();
    return status.isPresent() && (status.getAsInt() == 404 || status.getAsInt() == 405);
  }

  static DocumentChunk inline(Document.WithContent document, DocumentInfo info) {
    InlineContent content = new InlineContent(info.mediaType(), info.sizeInBytes(), document::open);
    return isImage(info) ? DocumentChunk.image(content) : DocumentChunk.document(content);
  }

  private DocumentChunk reference(UploadedFile file, DocumentInfo info, FilesClient uploads) {
    if (settings.transport() != DocumentOptions.Transport.SIGNED_URL) {
      return DocumentChunk.file(file.id());
    }
    String url = uploads.signedUrlOfNew(file.id(), URL_LIFE).url().toString();
    return isImage(info) ? DocumentChunk.imageUrl(url) : DocumentChunk.documentUrl(url);
  }

  private static boolean isImage(DocumentInfo info) {
    return info.kind() == DocumentInfo.Kind.IMAGE;
  }

  /**
   * Deletes an upload even when its call was cancelled. A file that cannot be deleted is no reason
   * to lose the answer: it expires by itself.
   */
  private void delete(UploadedFile file) {
    boolean isInterrupted = Thread.interrupted();
    try {
      files.delete(file.id());
    } catch (OcrException e) {
      LOG.warn(
          "The uploaded file {} could not be deleted; the service deletes it after {} hours: {}",
          file.id(),
          settings.uploadExpiry().toHours(),
          e.getMessage());
    } finally {
      if (isInterrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
