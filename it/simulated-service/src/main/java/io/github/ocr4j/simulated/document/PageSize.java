package io.github.ocr4j.simulated.document;

/**
 * The size of a page.
 *
 * @param width in units
 * @param height in units
 * @param unitsPerInch 72 for the points of a PDF; for an image, the resolution it is taken to have
 */
public record PageSize(double width, double height, int unitsPerInch) {}
