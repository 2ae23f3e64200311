/** Our own client, as a provider for the comparison with the peers. */
package io.github.ocr4j.bench.ours;
