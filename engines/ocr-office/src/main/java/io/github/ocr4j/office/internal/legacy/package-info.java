/** The binary office formats of before 2007, through Apache Tika. */
package io.github.ocr4j.office.internal.legacy;
