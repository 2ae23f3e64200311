package io.github.ocr4j.markdown.internal.source;

/**
 * A fenced code block.
 *
 * @param range all of it
 * @param marker the characters of the opening fence
 * @param hasInfo whether a language follows the opening fence
 * @param isClosed whether a closing fence came
 * @param literal the code
 */
public record Fence(
    TextRange range, String marker, boolean hasInfo, boolean isClosed, String literal) {}
