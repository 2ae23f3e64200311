/** Makes up JSON that fits a JSON schema, from the text of a document. */
package io.github.ocr4j.simulated.annotation;
