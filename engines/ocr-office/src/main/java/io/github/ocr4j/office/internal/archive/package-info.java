/**
 * What office files are made of: parts in a ZIP file, mostly XML, with relations and drawings; and
 * the HTML into which they are read.
 */
package io.github.ocr4j.office.internal.archive;
