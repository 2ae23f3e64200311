package io.github.ocr4j.local.internal.pdf;

import io.github.ocr4j.local.internal.page.Box;
import io.github.ocr4j.local.internal.page.Word;
import java.awt.image.BufferedImage;
import java.util.List;

/**
 * Text whose font does not say what its characters mean, as pixels.
 *
 * @param image its pixels, without the text around it that can be read
 */
public record UnmappedRegion(Box box, List<Word> words, BufferedImage image, double dotsPerInch) {}
