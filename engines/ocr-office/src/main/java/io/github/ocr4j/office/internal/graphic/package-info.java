/** Charts and diagrams of Office Open XML files as what they say. */
package io.github.ocr4j.office.internal.graphic;
