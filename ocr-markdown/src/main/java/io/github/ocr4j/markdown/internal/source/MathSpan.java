package io.github.ocr4j.markdown.internal.source;

/**
 * A formula.
 *
 * @param range all of it, with its delimiters
 * @param content what is between the delimiters
 * @param isDisplay whether it stands on its own, as {@code $$…$$} and {@code \[…\]} do
 */
public record MathSpan(TextRange range, TextRange content, boolean isDisplay) {}
