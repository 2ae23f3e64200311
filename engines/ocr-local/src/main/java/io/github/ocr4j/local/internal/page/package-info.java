/**
 * What a page holds before anybody has understood it: words, rules, pictures and links with their
 * boxes. Both the text layer of a PDF and the recognition of a scan end here.
 *
 * <p>Lengths are points (1/72 inch); the origin is the page's top left corner as a reader sees it.
 */
package io.github.ocr4j.local.internal.page;
