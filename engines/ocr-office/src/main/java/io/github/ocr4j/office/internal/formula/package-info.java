/** Formulas of office and web files in the notation of LaTeX. */
package io.github.ocr4j.office.internal.formula;
