/** Lays pages out as the tags of their document say. */
package io.github.ocr4j.local.internal.layout.tag;
