/**
 * Shows in how little memory the client works: small child JVMs against a server of their own.
 * Started by {@link io.github.ocr4j.bench.memory.MemoryProgram}.
 */
package io.github.ocr4j.bench.memory;
