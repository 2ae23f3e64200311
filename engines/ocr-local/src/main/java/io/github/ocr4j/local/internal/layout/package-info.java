/**
 * Lays a page out: words become lines (package {@code line}), lines and rulings become tables
 * ({@code table}), all elements are put in reading order ({@code column}, or {@code tag} where the
 * document has tags) and become paragraphs, headings and lists ({@code block}). It is the same for
 * text layers and for recognized scans.
 */
package io.github.ocr4j.local.internal.layout;
