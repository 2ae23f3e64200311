package io.github.ocr4j.engine;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks an option with which the answer for a page does not depend on the other pages of the
 * request. Without this mark, an answer is stored as a whole, and the option is not asked of a page
 * that is sent by itself.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
@interface PerPage {}
