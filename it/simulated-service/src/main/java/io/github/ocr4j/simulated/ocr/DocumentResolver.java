package io.github.ocr4j.simulated.ocr;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.ocr4j.simulated.body.InlineDocument;
import io.github.ocr4j.simulated.body.JsonBody;
import io.github.ocr4j.simulated.body.Payload;
import io.github.ocr4j.simulated.contract.RefusedException;
import io.github.ocr4j.simulated.files.FileStore;
import io.github.ocr4j.simulated.files.SignedUrls;
import io.github.ocr4j.simulated.files.StoredFile;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Finds the bytes of a document chunk: inline, behind a URL or among the uploaded files. */
final class DocumentResolver {

  private final UrlFetcher fetcher;
  private final FileStore files;
  private final SignedUrls signedUrls;

  DocumentResolver(UrlFetcher fetcher, FileStore files, SignedUrls signedUrls) {
    this.fetcher = fetcher;
    this.files = files;
    this.signedUrls = signedUrls;
  }

  ResolvedDocument resolve(JsonNode chunk, JsonBody body) {
    if (chunk.has("file_id")) {
      return new ResolvedDocument(uploaded(chunk.get("file_id").asText()), false);
    }
    boolean image = chunk.has("image_url");
    JsonNode uri = image ? imageUrl(chunk) : chunk.path("document_url");
    return new ResolvedDocument(behind(uri, body), image);
  }

  private Payload behind(JsonNode uri, JsonBody body) {
    String text = uri.asText();
    if (text.startsWith("data:")) {
      return body.document(text)
          .filter(InlineDocument::validBase64)
          .orElseThrow(() -> notADocument(uri))
          .content()
          .shared();
    }
    if (!text.startsWith("http://") && !text.startsWith("https://")) {
      throw notADocument(uri);
    }
    Optional<StoredFile> signed =
        signedUrls.fileOf(text, files.clock().instant()).flatMap(files::find);
    return signed.map(file -> file.content().shared()).orElseGet(() -> fetcher.fetch(text));
  }

  private Payload uploaded(String id) {
    return files
        .find(UUID.fromString(id))
        .orElseThrow(
            () ->
                RefusedException.invalidFile(
                    "File '" + id + "' could not be found or may have expired."))
        .content()
        .shared();
  }

  private static JsonNode imageUrl(JsonNode chunk) {
    JsonNode url = chunk.get("image_url");
    return url.isObject() ? url.get("url") : url;
  }

  private static RefusedException notADocument(JsonNode uri) {
    return RefusedException.invalid(
        "value_error",
        List.of("body"),
        "Value error, Document content must be a URL (starting with 'https') or a base64 encoded"
            + " document (starting with 'data:application/<format>;base64,')",
        uri);
  }
}
