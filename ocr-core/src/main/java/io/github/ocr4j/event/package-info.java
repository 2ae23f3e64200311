/**
 * What happens inside a client, as typed events. The library writes no progress to any log or
 * console: whoever wants to show or count something subscribes.
 */
package io.github.ocr4j.event;
