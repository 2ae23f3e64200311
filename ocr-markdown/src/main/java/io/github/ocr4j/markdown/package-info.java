/**
 * The post-processor: from an OCR response to Markdown files that a person would publish.
 *
 * <p>{@link io.github.ocr4j.markdown.MarkdownConverter} is pure: it turns an {@link
 * io.github.ocr4j.model.OcrResponse} into a {@link
 * io.github.ocr4j.markdown.document.MarkdownDocument} of files-to-be, assets, page classifications
 * and findings. {@link io.github.ocr4j.markdown.MarkdownWriter} is the only class that writes.
 */
package io.github.ocr4j.markdown;
