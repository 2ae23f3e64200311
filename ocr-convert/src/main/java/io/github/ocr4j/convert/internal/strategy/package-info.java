/**
 * Ways to process many documents, behind one interface and with one kind of result: one after the
 * other, at the same time, as a batch job, or what suits best.
 */
package io.github.ocr4j.convert.internal.strategy;
