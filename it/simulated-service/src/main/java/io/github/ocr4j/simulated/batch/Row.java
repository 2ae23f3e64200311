package io.github.ocr4j.simulated.batch;

import io.github.ocr4j.simulated.files.StoredFile;

/**
 * A line of an input file.
 *
 * @param file the file
 * @param offset where the line starts, in bytes
 * @param length how long it is, in bytes without the line's end
 */
record Row(StoredFile file, long offset, long length) {}
