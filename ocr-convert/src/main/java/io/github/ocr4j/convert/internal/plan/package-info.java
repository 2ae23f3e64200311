/** Decides for every page who reads it, in which call. */
package io.github.ocr4j.convert.internal.plan;
