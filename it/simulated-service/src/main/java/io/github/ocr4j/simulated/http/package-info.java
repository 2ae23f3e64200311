/** The HTTP server: routes, authentication, delayed and disturbed answers. */
package io.github.ocr4j.simulated.http;
