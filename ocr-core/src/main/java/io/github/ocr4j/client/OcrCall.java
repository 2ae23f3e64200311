package io.github.ocr4j.client;

import io.github.ocr4j.model.AnnotationFormat;
import io.github.ocr4j.model.ConfidenceGranularity;
import io.github.ocr4j.model.TableFormat;
import java.util.List;
import java.util.Optional;

/** {@code OCRRequest} of the contract; what is empty is not sent. */
record OcrCall(
    Optional<String> model,
    Optional<String> id,
    DocumentChunk document,
    Optional<List<Integer>> pages,
    Optional<Boolean> includeImageBase64,
    Optional<Integer> imageLimit,
    Optional<Integer> imageMinSize,
    Optional<TableFormat> tableFormat,
    Optional<Boolean> extractHeader,
    Optional<Boolean> extractFooter,
    Optional<Boolean> includeBlocks,
    Optional<ConfidenceGranularity> confidenceScoresGranularity,
    Optional<AnnotationFormat> bboxAnnotationFormat,
    Optional<AnnotationFormat> documentAnnotationFormat,
    Optional<String> documentAnnotationPrompt) {}
