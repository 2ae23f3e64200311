/** A stand-in for the Mistral document service, for tests and benchmarks. */
package io.github.ocr4j.simulated;
