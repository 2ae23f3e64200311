package io.github.ocr4j.maven;

import io.github.ocr4j.engine.EngineSettings;
import io.github.ocr4j.engine.OcrEngine;
import io.github.ocr4j.engine.OcrEngineProvider;
import io.github.ocr4j.exception.DocumentException;
import io.github.ocr4j.model.OcrPage;
import io.github.ocr4j.model.OcrResponse;
import io.github.ocr4j.model.UsageInfo;
import java.util.List;
import java.util.Optional;

/**
 * An engine that answers with the document's name. Documents called bad are refused, those called
 * picture come back as one, unless no image is allowed; those called blank come back empty.
 */
final class FakeEngines extends BuildEngines {

  @Override
  protected OcrEngine open(OcrEngineProvider provider, EngineSettings settings) {
    return (request, observer) -> {
      if (request.document().name().startsWith("bad")) {
        throw new DocumentException(DocumentException.Reason.CORRUPT, "bad.pdf is broken.");
      }
      boolean picture =
          request.document().name().startsWith("picture")
              && !request.options().imageLimit().equals(Optional.of(0));
      boolean blank = request.document().name().startsWith("blank");
      String markdown =
          blank ? "" : picture ? "![img-0.png](img-0.png)" : "# " + request.document().name();
      return new OcrResponse(
          List.of(OcrPage.builder(0, markdown).build()), "model", UsageInfo.ofPages(1));
    };
  }
}
