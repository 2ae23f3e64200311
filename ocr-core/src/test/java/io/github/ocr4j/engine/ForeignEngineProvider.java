package io.github.ocr4j.engine;

import io.github.ocr4j.model.OcrPage;
import io.github.ocr4j.model.OcrResponse;
import io.github.ocr4j.model.UsageInfo;
import java.util.List;
import java.util.Map;

/** Somebody else's engine: known only by its line in this folder's META-INF/services. */
public final class ForeignEngineProvider implements OcrEngineProvider {
  @Override
  public String name() {
    return "foreign";
  }

  @Override
  public OcrEngine create(Map<String, String> settings) {
    OcrPage page = OcrPage.builder(0, settings.get("text")).build();
    return request -> new OcrResponse(List.of(page), "foreign-1", UsageInfo.ofPages(1));
  }
}
