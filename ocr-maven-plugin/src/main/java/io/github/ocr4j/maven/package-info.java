/**
 * The goals. A mojo holds parameters and maps exceptions; the work is in the packages below, of
 * which only {@code key} knows Maven's settings.
 */
package io.github.ocr4j.maven;
