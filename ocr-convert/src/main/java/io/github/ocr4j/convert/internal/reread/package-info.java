/**
 * Pages that came back without their text are asked for again in other ways, up to a cost. Answers
 * are stored like all others, so that a page that is nothing but a figure is not paid for twice.
 */
package io.github.ocr4j.convert.internal.reread;
