/**
 * What can go wrong, by what the caller can do about it. All are unchecked and descend from the
 * sealed {@link io.github.ocr4j.exception.OcrException}. Messages are sentences for the person who
 * has to fix the problem; they never hold keys, signed addresses or document contents.
 */
package io.github.ocr4j.exception;
