/** Decides what is a figure, and which text belongs to it. */
package io.github.ocr4j.local.internal.layout.figure;
