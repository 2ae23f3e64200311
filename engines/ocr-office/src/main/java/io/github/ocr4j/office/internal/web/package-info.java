/** Web pages, electronic books and plain text. */
package io.github.ocr4j.office.internal.web;
