/** What the service accepts, and how it says no. */
package io.github.ocr4j.simulated.contract;
