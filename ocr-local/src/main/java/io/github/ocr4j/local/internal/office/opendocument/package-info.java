/** Texts, sheets and presentations of OpenDocument. */
package io.github.ocr4j.local.internal.office.opendocument;
