package io.github.ocr4j.model;

/**
 * The size of the page's image that the engine looked at ({@code OCRPageDimensions}).
 *
 * @param dpi dots per inch
 * @param height pixels
 * @param width pixels
 */
public record PageDimensions(int dpi, int height, int width) {}
