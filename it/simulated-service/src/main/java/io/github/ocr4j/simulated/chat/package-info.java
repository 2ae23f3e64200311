/** Answers chat requests, with the documents that they carry. */
package io.github.ocr4j.simulated.chat;
