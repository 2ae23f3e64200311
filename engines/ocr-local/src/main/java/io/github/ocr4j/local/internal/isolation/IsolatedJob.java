package io.github.ocr4j.local.internal.isolation;

import io.github.ocr4j.document.Document;
import io.github.ocr4j.engine.OcrOptions;
import io.github.ocr4j.engine.OcrRequest;
import io.github.ocr4j.engine.PageSelection;
import io.github.ocr4j.exception.DocumentException;
import io.github.ocr4j.exception.DocumentException.Reason;
import io.github.ocr4j.local.internal.child.Message;
import io.github.ocr4j.model.WireJson;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A request on its way to an isolated process.
 *
 * @param file where it is; empty if its content comes with the message
 */
record IsolatedJob(String name, Optional<String> file, List<Integer> pages, OcrOptions options) {
  static Message message(Document.WithContent document, OcrRequest request) {
    Optional<String> file = file(document);
    IsolatedJob job =
        new IsolatedJob(document.name(), file, request.pages().indexes(), request.options());
    return new Message(WireJson.write(job), file.isPresent() ? new byte[0] : content(document));
  }

  private static Optional<String> file(Document.WithContent document) {
    return document instanceof Document.LocalFile local
            && local.path().getFileSystem() == FileSystems.getDefault()
        ? Optional.of(local.path().toAbsolutePath().toString())
        : Optional.empty();
  }

  private static byte[] content(Document.WithContent document) {
    if (document instanceof Document.InMemory memory) {
      return memory.bytes();
    }
    try (InputStream in = document.open()) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new DocumentException(
          Reason.UNREADABLE, document.name() + " cannot be read: " + e.getMessage(), e);
    }
  }

  static OcrRequest request(Message message) {
    return message.as(IsolatedJob.class).request(message.bytes());
  }

  private OcrRequest request(byte[] content) {
    Document document =
        file.<Document>map(path -> Document.of(Path.of(path)))
            .orElseGet(() -> Document.of(content, name));
    return OcrRequest.of(document).withPages(new PageSelection(pages)).withOptions(options);
  }
}
