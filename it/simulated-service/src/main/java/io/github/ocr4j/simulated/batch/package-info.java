/** Batch jobs: a queue, rows that succeed or fail one by one, and files of results. */
package io.github.ocr4j.simulated.batch;
