/** What a program says of a run: which documents, in which way, at what cost at most. */
package io.github.ocr4j.convert.option;
