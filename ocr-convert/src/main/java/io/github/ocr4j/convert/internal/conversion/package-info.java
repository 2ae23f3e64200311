/** The main job: documents to Markdown files, doing only what is left to do. */
package io.github.ocr4j.convert.internal.conversion;
