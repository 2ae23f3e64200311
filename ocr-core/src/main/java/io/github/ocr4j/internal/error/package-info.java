/** Reads what services and gateways say when they refuse; not part of the public API. */
package io.github.ocr4j.internal.error;
