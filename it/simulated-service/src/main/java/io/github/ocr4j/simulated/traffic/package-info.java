/** How calls are delayed, disturbed, limited and written down. */
package io.github.ocr4j.simulated.traffic;
