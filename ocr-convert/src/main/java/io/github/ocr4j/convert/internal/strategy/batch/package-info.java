/**
 * Batch jobs that survive a kill: what is about to happen is on disk before it happens, and the
 * next run goes on from there.
 */
package io.github.ocr4j.convert.internal.strategy.batch;
