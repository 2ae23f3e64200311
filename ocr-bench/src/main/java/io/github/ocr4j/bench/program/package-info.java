/** What all measurements that are programs of their own have in common. */
package io.github.ocr4j.bench.program;
