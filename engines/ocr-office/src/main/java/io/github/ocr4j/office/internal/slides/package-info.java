/** Presentations of Office Open XML. */
package io.github.ocr4j.office.internal.slides;
