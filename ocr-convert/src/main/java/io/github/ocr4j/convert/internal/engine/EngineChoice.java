package io.github.ocr4j.convert.internal.engine;

import io.github.ocr4j.document.Document;
import io.github.ocr4j.document.DocumentInspector;
import io.github.ocr4j.engine.EngineIdentity;
import io.github.ocr4j.engine.EngineSettings;
import io.github.ocr4j.engine.OcrEngineProvider;
import io.github.ocr4j.engine.OcrEngines;
import io.github.ocr4j.exception.ConfigurationException;
import io.github.ocr4j.exception.DocumentException;
import io.github.ocr4j.exception.DocumentException.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The engine of a run and why it is this one.
 *
 * @param provider opens the engine
 * @param settings what the engine is opened with
 * @param storedFirst the engines whose stored answers go before this engine, in this order
 * @param reason half a sentence for people
 * @param unavailable why the engine cannot be called, as a sentence that says what to do; what is
 *     stored can be had all the same
 */
public record EngineChoice(
    OcrEngineProvider provider,
    EngineSettings settings,
    List<EngineIdentity> storedFirst,
    String reason,
    Optional<String> unavailable) {
  /** The name that leaves the choice to the program. */
  public static final String AUTO = "auto";

  /** Copies the list. */
  public EngineChoice {
    storedFirst = List.copyOf(storedFirst);
  }

  /**
   * Chooses.
   *
   * @param name the engine's name, or {@value #AUTO} for the first one that is available
   * @throws ConfigurationException if there is no such engine, or none is available
   */
  public static EngineChoice of(String name, EngineSettings settings) {
    return name.equals(AUTO)
        ? automatic(settings, OcrEngines.all())
        : named(OcrEngines.named(name), settings);
  }

  private static EngineChoice named(OcrEngineProvider provider, EngineSettings settings) {
    OcrEngineProvider.Availability availability = provider.availability(settings);
    return availability.isAvailable()
        ? new EngineChoice(provider, settings, List.of(), availability.reason(), Optional.empty())
        : new EngineChoice(
            provider,
            settings,
            List.of(),
            "stored answers only",
            Optional.of("No answer is stored. " + availability.remedy()));
  }

  private static EngineChoice automatic(
      EngineSettings settings, List<OcrEngineProvider> candidates) {
    List<EngineIdentity> passedOver = new ArrayList<>();
    String reason = "";
    for (OcrEngineProvider candidate : candidates) {
      if (candidate.place() == OcrEngineProvider.NEVER_AUTOMATIC) {
        continue;
      }
      OcrEngineProvider.Availability availability = candidate.availability(settings);
      if (availability.isAvailable()) {
        return new EngineChoice(
            candidate,
            settings,
            passedOver,
            reason.isEmpty() ? availability.reason() : reason,
            Optional.empty());
      }
      reason = reason.isEmpty() ? availability.reason() : reason;
      passedOver.add(candidate.identity(settings));
    }
    throw new ConfigurationException(
        "No engine is available"
            + (reason.isEmpty() ? "" : " (" + reason + ")")
            + ": add one to the class path, such as ocr-local.");
  }

  /**
   * Refuses a document that the engine cannot read because of its type.
   *
   * @param document the document; one whose content is not at hand is not refused
   * @throws DocumentException if the engine does not read its type
   */
  public void requireReadable(Document document) {
    if (!(document instanceof Document.WithContent content)) {
      return;
    }
    String mediaType = DocumentInspector.mediaType(content);
    if (!provider.isReadable(mediaType)) {
      throw new DocumentException(
          Reason.UNSUPPORTED,
          document.name()
              + " is of type "
              + mediaType
              + ", which the engine "
              + provider.name()
              + " does not read: choose another engine, convert it to PDF, or exclude it.");
    }
  }

  /** What the engine is. */
  public EngineIdentity identity() {
    return provider.identity(settings);
  }
}
