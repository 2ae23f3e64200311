/** Shows how close the client comes to what a service allows. */
package io.github.ocr4j.bench.pace;
