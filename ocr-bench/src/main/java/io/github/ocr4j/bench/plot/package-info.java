/** Charts of figures, as SVG and PNG. */
package io.github.ocr4j.bench.plot;
