/** Presentations of Office Open XML. */
package io.github.ocr4j.local.internal.office.slides;
