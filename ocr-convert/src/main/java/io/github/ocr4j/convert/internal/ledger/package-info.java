/**
 * The account book: every call that may be billed is written down before it is sent and completed
 * afterwards, and a budget refuses what would exceed it.
 */
package io.github.ocr4j.convert.internal.ledger;
