package io.github.ocr4j.local.internal.scan;

import io.github.ocr4j.local.internal.page.ExtractedPage;
import io.github.ocr4j.local.internal.page.PageImage;

/**
 * A recognized page.
 *
 * @param content what was found on it
 * @param image the page as it was read, upright
 */
public record ScannedPage(ExtractedPage content, PageImage image) {}
