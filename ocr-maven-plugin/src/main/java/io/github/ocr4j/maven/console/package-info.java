/**
 * What a person sees of a run that goes on, beside the lines of the log. Knows nothing of Maven.
 */
package io.github.ocr4j.maven.console;
