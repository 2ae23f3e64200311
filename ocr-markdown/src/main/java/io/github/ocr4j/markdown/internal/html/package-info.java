/** HTML that came with a text: what is harmless stays, the rest becomes words. */
package io.github.ocr4j.markdown.internal.html;
