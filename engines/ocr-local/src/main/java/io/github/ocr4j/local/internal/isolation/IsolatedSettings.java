package io.github.ocr4j.local.internal.isolation;

import io.github.ocr4j.local.internal.child.Message;
import io.github.ocr4j.local.internal.reading.ReadingSettings;
import io.github.ocr4j.model.WireJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The settings of an engine on their way to an isolated process, in text and numbers. */
record IsolatedSettings(
    List<String> languages,
    Optional<String> tessdataDirectory,
    String cacheDirectory,
    int threads,
    long pageMillis,
    long documentMillis) {

  static Message message(ReadingSettings settings) {
    return Message.of(
        WireJson.write(
            new IsolatedSettings(
                settings.languages(),
                settings.tessdataDirectory().map(IsolatedSettings::text),
                text(settings.cacheDirectory()),
                settings.threads(),
                settings.pageDeadline().toMillis(),
                settings.documentDeadline().toMillis())));
  }

  private static String text(Path path) {
    return path.toAbsolutePath().toString();
  }

  static ReadingSettings settings(Message message) {
    try {
      IsolatedSettings read = WireJson.read(message.text(), IsolatedSettings.class);
      return new ReadingSettings(
          read.languages,
          read.tessdataDirectory.map(Path::of),
          Path.of(read.cacheDirectory),
          read.threads,
          Duration.ofMillis(read.pageMillis),
          Duration.ofMillis(read.documentMillis));
    } catch (IOException noSettings) {
      throw new UncheckedIOException(noSettings);
    }
  }
}
