/** The time that the plugin adds to a real build. */
package io.github.ocr4j.bench.build;
