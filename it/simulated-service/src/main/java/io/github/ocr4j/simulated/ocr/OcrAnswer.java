package io.github.ocr4j.simulated.ocr;

import io.github.ocr4j.simulated.billing.BilledCall;
import io.github.ocr4j.simulated.body.Payload;

/**
 * The answer to an OCR request.
 *
 * @param json the body, to be closed
 * @param bill what is paid for it outside of a batch job
 */
public record OcrAnswer(Payload json, BilledCall bill) {}
