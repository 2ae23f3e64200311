/** The schema of requests, and the refusals. */
package io.github.ocr4j.simulated.contract;
