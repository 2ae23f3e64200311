/** Web pages, electronic books and plain text. */
package io.github.ocr4j.local.internal.office.web;
