package io.github.ocr4j.markdown;

import java.util.Optional;

/** What the builder collected. */
record ConverterOptions(
    Split split,
    PageSeparator pageSeparator,
    Layout layout,
    Flavour flavour,
    FrontMatter frontMatter,
    HeaderFooterPolicy headersAndFooters,
    Optional<String> imagesDirectory,
    Optional<String> imagesPath,
    ImageNames imageNames,
    PageClassifier classifier) {}
