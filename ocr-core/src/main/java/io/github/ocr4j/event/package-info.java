/**
 * What happens inside a client, as typed events. The library writes no progress to any log or
 * console: a program that shows or counts something subscribes.
 */
package io.github.ocr4j.event;
