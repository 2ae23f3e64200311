/** The embedded engine: reads documents in this process, without key and network. */
package io.github.ocr4j.local;
