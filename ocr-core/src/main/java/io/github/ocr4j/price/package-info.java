/**
 * What a page costs: dated data per model, never a guess. A model that the list does not know has
 * an unknown price.
 */
package io.github.ocr4j.price;
