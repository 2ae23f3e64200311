package io.github.ocr4j.model;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import io.github.ocr4j.internal.json.Absent;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The answer of an engine for one document ({@code OCRResponse} of the contract).
 *
 * @param pages the pages in the order the engine returned them; use {@link OcrPage#index()}, never
 *     the list position, as the page's place in the document
 * @param model the model that answered; may be a resolved id ({@code …-completion}) or the alias
 *     that was asked for, so it is not comparable with the request's model
 * @param documentAnnotation the structured answer for the whole document as JSON text, when a
 *     format was requested
 * @param usageInfo what was processed and is therefore billed
 * @param additionalProperties members that the contract does not know, as they came
 */
public record OcrResponse(
    List<OcrPage> pages,
    String model,
    Optional<String> documentAnnotation,
    UsageInfo usageInfo,
    @JsonAnySetter @JsonAnyGetter Map<String, Object> additionalProperties) {

  public OcrResponse {
    pages = Absent.toEmpty(pages);
    model = Absent.toEmpty(model);
    documentAnnotation = Absent.toEmpty(documentAnnotation);
    usageInfo = usageInfo == null ? UsageInfo.ofPages(pages.size()) : usageInfo;
    additionalProperties = Absent.toEmpty(additionalProperties);
  }

  /**
   * A response without annotation.
   *
   * @param pages the pages
   * @param model the model that answered
   * @param usageInfo what was processed
   */
  public OcrResponse(List<OcrPage> pages, String model, UsageInfo usageInfo) {
    this(pages, model, Optional.empty(), usageInfo, Map.of());
  }
}
