package io.github.ocr4j.simulated.ocr;

import io.github.ocr4j.simulated.body.Payload;

/**
 * The answer to an OCR request.
 *
 * @param json the body, to be closed
 * @param model the model's name as it was asked for
 * @param pages how many pages were read, which is what is billed
 * @param annotated whether annotations were asked for, which costs more
 * @param documentSha256 the document's SHA-256 in lower-case hexadecimal
 */
public record OcrAnswer(
    Payload json, String model, int pages, boolean annotated, String documentSha256) {}
