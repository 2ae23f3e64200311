/** Delays, faults, limits and the log of calls. */
package io.github.ocr4j.simulated.traffic;
