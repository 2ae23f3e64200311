/** Which HTTP client and which way of sending documents cost least. */
package io.github.ocr4j.bench.transport;
