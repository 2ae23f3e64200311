/** Names, paths and links that are safe on every system, and files that stay below their root. */
package io.github.ocr4j.markdown.internal.path;
