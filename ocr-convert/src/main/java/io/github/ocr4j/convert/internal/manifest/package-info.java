/** What earlier builds wrote, so that this one does only what is left. */
package io.github.ocr4j.convert.internal.manifest;
