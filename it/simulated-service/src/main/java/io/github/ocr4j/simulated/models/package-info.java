/** The list of models. */
package io.github.ocr4j.simulated.models;
