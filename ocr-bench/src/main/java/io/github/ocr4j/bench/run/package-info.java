/**
 * Experiments with ways of processing: our strategies decide, a model of the service answers, time
 * is virtual or real.
 */
package io.github.ocr4j.bench.run;
