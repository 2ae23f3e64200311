/**
 * The cost of one call of the document API for its client. Everything here needs the JDK and JMH
 * only: the peers' projects compile the same sources against their own class paths.
 */
package io.github.ocr4j.bench.client;
