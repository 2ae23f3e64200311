package io.github.ocr4j.local.internal.scan;

import io.github.ocr4j.local.internal.page.ExtractedPage;
import io.github.ocr4j.local.internal.page.PageImage;

/** A recognized page. */
public record ScannedPage(ExtractedPage content, PageImage image) {}
