/**
 * Office, web and text files.
 *
 * <p>Every reader turns its format into the same few HTML elements, one body per page; one writer
 * turns those into Markdown.
 */
package io.github.ocr4j.office;
