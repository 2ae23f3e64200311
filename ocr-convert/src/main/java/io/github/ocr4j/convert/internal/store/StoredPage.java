package io.github.ocr4j.convert.internal.store;

import io.github.ocr4j.model.OcrPage;
import java.time.Instant;
import java.util.Optional;

/**
 * A page out of the store.
 *
 * @param page the page as it came, its images in files of the store; empty when the engine returned
 *     nothing for it
 * @param model the model that answered
 * @param answeredAt when it answered
 */
record StoredPage(Optional<OcrPage> page, String model, Instant answeredAt) {}
