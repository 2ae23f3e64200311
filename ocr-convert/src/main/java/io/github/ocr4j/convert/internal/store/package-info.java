/**
 * The store of results: a page that was paid for once is on disk, and is served from there to every
 * later run, on every machine that has the directory.
 *
 * <p>{@link io.github.ocr4j.convert.internal.store.StoringEngine} puts a {@link
 * io.github.ocr4j.convert.internal.store.ResultStore} in front of any engine. Pages are found by
 * the document's content and by everything that changes the answer, never by names, dates or the
 * version of this library.
 */
package io.github.ocr4j.convert.internal.store;
