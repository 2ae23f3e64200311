package io.github.ocr4j.client;

import java.util.OptionalDouble;

/** The limits that a client's owner set. */
record RateLimits(OptionalDouble requestsPerSecond, OptionalDouble pagesPerMinute) {}
