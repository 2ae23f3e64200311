/** The simulated service in a process of its own. */
package io.github.ocr4j.bench.service;
