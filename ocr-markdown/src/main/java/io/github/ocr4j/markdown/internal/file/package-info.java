/** Makes files of finished pages. */
package io.github.ocr4j.markdown.internal.file;
