package io.github.ocr4j.simulated.body;

/**
 * A document that came as a data URI inside a JSON string.
 *
 * @param mediaType what the data URI claims, for instance {@code application/pdf}
 * @param content the decoded bytes
 * @param validBase64 whether all of it was base64
 */
public record InlineDocument(String mediaType, Payload content, boolean validBase64) {}
