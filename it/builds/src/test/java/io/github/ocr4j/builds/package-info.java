/** What the hooks of the nested builds share. */
package io.github.ocr4j.builds;
