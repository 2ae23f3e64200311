/** Answers OCR requests from the documents that they carry. */
package io.github.ocr4j.simulated.ocr;
