package io.github.ocr4j.convert.internal.store;

/**
 * What was removed from a store.
 *
 * @param documents documents removed with all their answers
 * @param bytesFreed bytes that they took
 * @param bytesLeft bytes that are left
 * @param refused whether nothing was removed because the store lies in a repository or is read-only
 */
public record PruneResult(int documents, long bytesFreed, long bytesLeft, boolean refused) {}
