/**
 * Shows in how little memory the client and the post-processor work: child JVMs with small heaps,
 * the client's against a server of their own.
 */
package io.github.ocr4j.bench.memory;
