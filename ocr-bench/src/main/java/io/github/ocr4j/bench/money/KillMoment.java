package io.github.ocr4j.bench.money;

import java.time.Duration;

/**
 * When a process is killed.
 *
 * @param requests after so many of its requests, 0 or more
 * @param later so long after the last of them, or after its start
 */
record KillMoment(int requests, Duration later) {

  KillMoment less(int fewerRequests) {
    return new KillMoment(requests - fewerRequests, later);
  }
}
