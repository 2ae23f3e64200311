/** The bill for the calls. */
package io.github.ocr4j.simulated.billing;
