/** Files that survive a kill, and locks between processes. Internal: not for users. */
package io.github.ocr4j.convert.internal.disk;
