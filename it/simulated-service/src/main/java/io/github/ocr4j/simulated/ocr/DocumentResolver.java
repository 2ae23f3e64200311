package io.github.ocr4j.simulated.ocr;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.ocr4j.simulated.body.InlineDocument;
import io.github.ocr4j.simulated.body.JsonBody;
import io.github.ocr4j.simulated.body.Payload;
import io.github.ocr4j.simulated.contract.RefusedException;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Finds the bytes of a document chunk: inline, behind a URL or among the uploaded files. */
final class DocumentResolver {

  private final UrlFetcher fetcher;
  private final UploadedDocuments uploads;

  DocumentResolver(UrlFetcher fetcher, UploadedDocuments uploads) {
    this.fetcher = fetcher;
    this.uploads = uploads;
  }

  ResolvedDocument resolve(JsonNode chunk, JsonBody body) throws IOException {
    if (chunk.has("file_id")) {
      return new ResolvedDocument(uploaded(chunk.get("file_id").asText()), false, false);
    }
    boolean image = chunk.has("image_url");
    JsonNode uri = image ? imageUrl(chunk) : chunk.path("document_url");
    String text = uri.asText();
    if (text.startsWith("data:")) {
      InlineDocument document = body.document(text).orElseThrow(() -> notADocument(uri));
      if (!document.validBase64()) {
        throw notADocument(uri);
      }
      return new ResolvedDocument(document.content(), image, false);
    }
    if (!text.startsWith("http://") && !text.startsWith("https://")) {
      throw notADocument(uri);
    }
    Optional<Payload> signed = uploads.bySignedUrl(text);
    return signed.isPresent()
        ? new ResolvedDocument(signed.get(), image, false)
        : new ResolvedDocument(fetcher.fetch(text), image, true);
  }

  private Payload uploaded(String id) {
    return uploads
        .byId(id)
        .orElseThrow(
            () ->
                RefusedException.error(
                    400,
                    3310,
                    "invalid_request_file",
                    "File '" + id + "' could not be found or may have expired."));
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
