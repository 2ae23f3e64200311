/** Documents in, Markdown out, and no page paid for twice: begin with {@code Ocr4j}. */
package io.github.ocr4j.convert;
