/** The documents of a build: which files are meant, and what their content is. */
package io.github.ocr4j.convert.internal.source;
