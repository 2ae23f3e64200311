/** Texts, sheets and presentations of OpenDocument. */
package io.github.ocr4j.office.internal.opendocument;
