/** Reads OCR responses as streams; not part of the public API. */
package io.github.ocr4j.internal.response;
