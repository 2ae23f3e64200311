/** Puts images and tables where the text refers to them, and takes out links that lead nowhere. */
package io.github.ocr4j.markdown.internal.reference;
