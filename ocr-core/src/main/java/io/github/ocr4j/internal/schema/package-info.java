/** JSON schemas of records and answers that fit them; not part of the public API. */
package io.github.ocr4j.internal.schema;
