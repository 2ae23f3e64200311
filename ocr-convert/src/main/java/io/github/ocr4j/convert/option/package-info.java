/** How the values of options are written and read. */
package io.github.ocr4j.convert.option;
