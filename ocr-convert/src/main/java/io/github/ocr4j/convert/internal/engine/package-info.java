/** Which engine reads the documents, and how it is opened. Knows nothing of Maven. */
package io.github.ocr4j.convert.internal.engine;
