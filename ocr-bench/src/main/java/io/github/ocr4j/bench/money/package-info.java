/** The figures behind "never pay twice": runs that are killed, runs that meet, runs that repeat. */
package io.github.ocr4j.bench.money;
