package io.github.ocr4j.convert.internal.store;

/**
 * How much is in a store.
 *
 * @param documents documents
 * @param answers sets of pages: one for each document and set of parameters
 * @param pages stored pages
 * @param images stored images
 * @param bytes all of it together
 */
public record StoreStatistics(long documents, long answers, long pages, long images, long bytes) {}
