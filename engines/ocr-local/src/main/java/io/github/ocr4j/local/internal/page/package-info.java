/**
 * What a page holds before its layout is known: words, rulings, pictures and links with their
 * boxes. The text layer of a PDF and the recognition of a scan give the same model.
 *
 * <p>Lengths are points (1/72 inch); the origin is the page's top left corner as a reader sees it.
 */
package io.github.ocr4j.local.internal.page;
