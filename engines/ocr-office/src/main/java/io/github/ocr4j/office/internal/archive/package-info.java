/** What office files are made of: parts in a ZIP file, mostly XML, and relations between them. */
package io.github.ocr4j.office.internal.archive;
