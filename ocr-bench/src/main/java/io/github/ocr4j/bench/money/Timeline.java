package io.github.ocr4j.bench.money;

import java.time.Duration;
import java.util.List;
import java.util.Random;

/**
 * When the service heard of an undisturbed process, in milliseconds since that started, and when it
 * ended. A moment is given by requests and not by time alone, so that it does not depend on how
 * busy the machine is.
 *
 * @param requests when the service heard of each, in order
 * @param end when the process ended
 */
record Timeline(List<Long> requests, long end) {

  /**
   * A moment in the life of a process, given by its requests.
   *
   * @param requests how many requests of the process the service has heard of
   * @param later the time after the last of them, or after the start of the process
   */
  record Moment(int requests, Duration later) {}

  Timeline {
    requests = List.copyOf(requests);
  }

  /** Every moment of what lies between a request and the end is as likely as any other. */
  Moment any(Random random) {
    return moment(random.nextLong(end), 0);
  }

  /**
   * A moment of a process that goes on where another was killed, when several kills are still to
   * come: on average they share what is left among themselves.
   *
   * @param left how many requests are left
   * @param kills how many kills are to come, this one included, 1 or more
   */
  Moment share(int left, int kills, Random random) {
    long start = requests.get(0);
    int done = Math.max(0, requests.size() - left);
    long from = requests.get(Math.min(done, requests.size() - 1));
    long share = Math.max(1, 2 * (end - from) / (kills + 1));
    long offset = random.nextLong(Math.min(start + end - from, start + share));
    return offset < start || left == 0
        ? new Moment(0, Duration.ofMillis(offset))
        : moment(from + offset - start, done);
  }

  private Moment moment(long at, int done) {
    int before = (int) requests.stream().filter(request -> request <= at).count();
    long last = before == 0 ? 0 : requests.get(before - 1);
    return new Moment(before - done, Duration.ofMillis(at - last));
  }
}
