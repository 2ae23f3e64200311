/** What all steps of one conversion share: its options, its findings and its paths. */
package io.github.ocr4j.markdown.internal.context;
