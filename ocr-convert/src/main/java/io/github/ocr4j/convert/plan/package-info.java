/**
 * What a run would do and cost, before it does anything: a plan makes no call and renders nothing.
 */
package io.github.ocr4j.convert.plan;
