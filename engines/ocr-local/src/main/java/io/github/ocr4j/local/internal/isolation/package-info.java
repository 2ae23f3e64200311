/** Work in a JVM of its own, which may hang or crash without taking this one along. */
package io.github.ocr4j.local.internal.isolation;
