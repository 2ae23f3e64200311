package io.github.ocr4j.engine;

import io.github.ocr4j.engine.EngineSettings.Setting;
import io.github.ocr4j.model.OcrPage;
import io.github.ocr4j.model.OcrResponse;
import io.github.ocr4j.model.UsageInfo;
import java.util.List;

/** Somebody else's engine: known only by its line in this folder's META-INF/services. */
public final class ForeignEngineProvider implements OcrEngineProvider {
  static final Setting<String> TEXT =
      new Setting<>("text", String.class, "what it reads on every page");

  @Override
  public String name() {
    return "foreign";
  }

  @Override
  public List<Setting<?>> settings() {
    return List.of(TEXT);
  }

  @Override
  public EngineIdentity identity(EngineSettings settings) {
    return EngineIdentity.embedded("foreign", 1);
  }

  @Override
  public OcrEngine create(EngineSettings settings) {
    OcrPage page = OcrPage.builder(0, settings.get(TEXT).orElseThrow()).build();
    return (request, observer) -> new OcrResponse(List.of(page), "foreign-1", UsageInfo.ofPages(1));
  }
}
