/** What is known of a document beside its response, and what a conversion makes of it. */
package io.github.ocr4j.markdown.document;
