package io.github.ocr4j.bench.ours;

import io.github.ocr4j.bench.client.CallClient;
import io.github.ocr4j.client.MistralClient;
import io.github.ocr4j.document.Document;
import io.github.ocr4j.engine.OcrOptions;
import io.github.ocr4j.engine.OcrRequest;
import io.github.ocr4j.model.OcrImage;
import io.github.ocr4j.model.OcrPage;
import io.github.ocr4j.model.OcrResponse;
import java.io.IOException;
import java.nio.file.Path;

/** Calls the document API with {@link MistralClient}. */
public final class OcrCallClient implements CallClient {
  private MistralClient client;

  @Override
  public void open(String baseUrl, String key) {
    client = MistralClient.builder().baseUrl(baseUrl).apiKey(key).build();
  }

  @Override
  public long read(Path document, boolean withImages) throws IOException {
    OcrResponse response =
        client
            .engine()
            .process(
                OcrRequest.of(Document.of(document))
                    .withOptions(OcrOptions.defaults().withIncludeImages(withImages)));
    long size = 0;
    for (OcrPage page : response.pages()) {
      size += page.markdown().length();
      for (OcrImage image : page.images()) {
        size += image.content().isPresent() ? image.content().get().size() : 0;
      }
    }
    return size;
  }

  @Override
  public void close() {
    client.close();
  }
}
