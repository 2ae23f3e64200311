/** JSON as the service speaks it; not part of the public API. */
package io.github.ocr4j.internal.json;
