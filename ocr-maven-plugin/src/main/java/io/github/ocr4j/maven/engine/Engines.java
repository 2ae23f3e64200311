package io.github.ocr4j.maven.engine;

import io.github.ocr4j.client.MistralClient;
import io.github.ocr4j.client.MistralClientBuilder;
import io.github.ocr4j.engine.OcrEngine;
import io.github.ocr4j.local.LocalEngine;
import io.github.ocr4j.maven.key.ApiKey;
import java.util.HashMap;
import java.util.Map;
import javax.inject.Named;
import javax.inject.Singleton;

/**
 * Opens engines, each once for all modules of a build: the native libraries are loaded once, and
 * modules that run at the same time share the limits of one client. Thread-safe. What it opens is
 * shared and stays open until the build ends.
 */
@Named
@Singleton
public class Engines {
  private final Map<RemoteKey, MistralClient> clients = new HashMap<>();
  private OcrEngine local;

  private record RemoteKey(RemoteSettings settings, ApiKey key) {}

  /**
   * Opens the chosen engine, or gives the one that is open.
   *
   * @param choice which one
   * @param remote how a remote one is reached
   * @return the engine; not to be closed
   */
  public synchronized OcrEngine open(EngineChoice choice, RemoteSettings remote) {
    QuietLogging.ask();
    if (choice.engine() == EngineName.MISTRAL) {
      RemoteKey key = new RemoteKey(remote, choice.key().orElseThrow());
      return clients.computeIfAbsent(key, Engines::connect).engine();
    }
    if (local == null) {
      local = LocalEngine.create();
    }
    return local;
  }

  private static MistralClient connect(RemoteKey key) {
    MistralClientBuilder client = MistralClient.builder().apiKey(key.key().value());
    key.settings().baseUrl().ifPresent(client::baseUrl);
    key.settings().model().ifPresent(client::model);
    return client.build();
  }
}
