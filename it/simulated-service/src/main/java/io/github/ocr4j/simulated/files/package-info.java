/** Uploaded files and the results of batch jobs. */
package io.github.ocr4j.simulated.files;
