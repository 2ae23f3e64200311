/** What was spent and saved, told from the ledger. Knows nothing of Maven. */
package io.github.ocr4j.convert.costs;
