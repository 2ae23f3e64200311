/**
 * Documents: where they come from, what they are, and what may be done with them. What a document
 * is gets decided by its content, never by its name alone.
 */
package io.github.ocr4j.document;
