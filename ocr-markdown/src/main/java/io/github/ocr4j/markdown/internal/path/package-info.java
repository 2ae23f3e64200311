/** Names and relative paths that are safe on every system. */
package io.github.ocr4j.markdown.internal.path;
