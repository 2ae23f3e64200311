package io.github.ocr4j.maven.parameter;

/**
 * A part of a whole.
 *
 * @param value from 0 to 1
 */
public record Fraction(double value) {}
