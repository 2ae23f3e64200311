/** The throughput of the client and the strategies, against the limit of a service. */
package io.github.ocr4j.bench.pace;
