/** Our client beside what people would use instead, each in processes of its own. */
package io.github.ocr4j.bench.peers;
