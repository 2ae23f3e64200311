package io.github.ocr4j.maven;

import io.github.ocr4j.engine.OcrEngine;
import io.github.ocr4j.exception.DocumentException;
import io.github.ocr4j.maven.engine.EngineChoice;
import io.github.ocr4j.maven.engine.Engines;
import io.github.ocr4j.maven.engine.RemoteSettings;
import io.github.ocr4j.model.OcrPage;
import io.github.ocr4j.model.OcrResponse;
import io.github.ocr4j.model.UsageInfo;
import java.util.List;

/** An engine that answers with the document's name, except for documents called bad. */
final class FakeEngines extends Engines {

  @Override
  protected OcrEngine engine(EngineChoice choice, RemoteSettings remote) {
    return request -> {
      if (request.document().name().startsWith("bad")) {
        throw new DocumentException(DocumentException.Reason.CORRUPT, "bad.pdf is broken.");
      }
      return new OcrResponse(
          List.of(OcrPage.builder(0, "# " + request.document().name()).build()),
          "model",
          UsageInfo.ofPages(1));
    };
  }
}
