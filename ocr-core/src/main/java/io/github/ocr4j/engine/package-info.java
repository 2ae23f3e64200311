/**
 * The seam between those who want a document read and those who can read it: {@link
 * io.github.ocr4j.engine.OcrEngine}.
 */
package io.github.ocr4j.engine;
