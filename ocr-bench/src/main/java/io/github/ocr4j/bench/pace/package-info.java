/** How close the client and the strategies come to what a service allows. */
package io.github.ocr4j.bench.pace;
