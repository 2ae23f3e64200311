/**
 * How bytes travel: Feign's client over Apache HttpClient 5, streaming in both directions; not part
 * of the public API.
 */
package io.github.ocr4j.internal.http;
