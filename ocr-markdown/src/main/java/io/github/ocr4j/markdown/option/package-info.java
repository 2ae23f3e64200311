/** What a person chooses about the output. */
package io.github.ocr4j.markdown.option;
