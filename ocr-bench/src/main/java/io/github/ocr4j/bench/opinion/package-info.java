/** Figures of the second opinion: seeded mistakes that it finds, faithful pages that it flags. */
package io.github.ocr4j.bench.opinion;
