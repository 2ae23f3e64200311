/** Keeps calls within rate limits; not part of the public API. */
package io.github.ocr4j.internal.rate;
