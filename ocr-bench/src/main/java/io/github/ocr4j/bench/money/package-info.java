/**
 * The figures behind "never pay twice": runs that are killed, runs that meet, runs that repeat, and
 * the pace at which a limited service is used.
 */
package io.github.ocr4j.bench.money;
