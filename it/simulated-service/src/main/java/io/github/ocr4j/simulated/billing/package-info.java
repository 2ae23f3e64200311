/** What the calls would have cost. */
package io.github.ocr4j.simulated.billing;
