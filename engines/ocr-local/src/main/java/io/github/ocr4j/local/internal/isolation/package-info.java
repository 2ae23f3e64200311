/** Reads documents in child processes: what is asked of a child, and what it answers. */
package io.github.ocr4j.local.internal.isolation;
