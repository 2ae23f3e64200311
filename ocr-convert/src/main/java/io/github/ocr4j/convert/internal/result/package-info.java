/** Answers together with where each of their pages came from. */
package io.github.ocr4j.convert.internal.result;
