/** The frame of all measurements that are programs of their own. */
package io.github.ocr4j.bench.program;
