package io.github.ocr4j.client;

import java.time.Duration;

/**
 * How documents are sent.
 *
 * @param transport inline, uploaded, or by size
 * @param inlineLimit up to so many bytes a document goes inline when the size decides
 * @param uploadExpiry after which time the service deletes uploads that could not be deleted
 * @param maxPages PDF files of more pages are split
 * @param maxBytes PDF files of more bytes are split, others refused
 */
record TransferSettings(
    DocumentTransport transport,
    long inlineLimit,
    Duration uploadExpiry,
    int maxPages,
    long maxBytes) {}
