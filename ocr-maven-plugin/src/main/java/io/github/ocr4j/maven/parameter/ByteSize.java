package io.github.ocr4j.maven.parameter;

/**
 * A number of bytes.
 *
 * @param bytes 0 or more
 */
public record ByteSize(long bytes) {}
