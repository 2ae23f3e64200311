package io.github.ocr4j.internal.rate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Random;

/**
 * Plays callers on a machine that stands still now and then, and a service with a bucket of one
 * second's worth, in simulated time. A call has one page, an answer takes 100 to 300 ms, and a
 * refusal comes at once.
 */
final class LimitedService {
  private static final int CALLERS = 64;
  private static final long MILLISECOND = 1_000_000;
  private static final long SECOND = 1000 * MILLISECOND;
  private static final double STALLS_PER_SECOND = 0.3;
  private static final int LONGEST_STALL = 300;

  private final RateController controller = new RateController();
  private final PriorityQueue<Answer> answers =
      new PriorityQueue<>(Comparator.comparingLong(Answer::at));
  private final List<Call> calls = new ArrayList<>();
  private final Random random;
  private final boolean advertisesLimit;
  private double limit;
  private double tokens;
  private long filled;
  private long now;

  private record Call(long at, boolean taken) {}

  private record Answer(long at, Call call) {}

  LimitedService(int pagesPerMinute, long seed, boolean advertisesLimit) {
    this.advertisesLimit = advertisesLimit;
    random = new Random(seed);
    limit = pagesPerMinute / 60.0;
    tokens = limit;
  }

  void limit(int pagesPerMinute) {
    fill();
    limit = pagesPerMinute / 60.0;
    fill();
  }

  /** The share of what the present limit allows that was taken, from one second to another. */
  double share(int from, int to) {
    return calls.stream()
            .filter(call -> call.taken() && call.at() >= from * SECOND && call.at() < to * SECOND)
            .count()
        / (limit * (to - from));
  }

  /** Over the whole play, the start included. */
  double refusedShare() {
    return (double) refused() / calls.size();
  }

  long refused() {
    return calls.stream().filter(call -> !call.taken()).count();
  }

  void until(int second) {
    long end = second * SECOND;
    while (now < end) {
      now = Math.min(end, nextEvent());
      while (!answers.isEmpty() && answers.peek().at() <= now) {
        take(answers.poll());
      }
      while (now < end && answers.size() < CALLERS && controller.delay(now) == 0) {
        send();
      }
    }
  }

  private long nextEvent() {
    long answer = answers.isEmpty() ? Long.MAX_VALUE : answers.peek().at();
    long turn = answers.size() < CALLERS ? now + controller.delay(now) : Long.MAX_VALUE;
    long next = Math.max(now + MILLISECOND, Math.min(answer, turn));
    boolean stalls = random.nextDouble() < STALLS_PER_SECOND * (next - now) / SECOND;
    return stalls ? next + random.nextInt(LONGEST_STALL) * MILLISECOND : next;
  }

  private void send() {
    controller.sent(now, 1);
    fill();
    Call call = new Call(now, tokens >= 1);
    tokens -= call.taken() ? 1 : 0;
    calls.add(call);
    long latency = call.taken() ? 100 + random.nextInt(200) : 3;
    answers.add(new Answer(now + latency * MILLISECOND, call));
  }

  private void fill() {
    tokens = Math.min(Math.max(1, limit), tokens + limit * (now - filled) / SECOND);
    filled = now;
  }

  private void take(Answer answer) {
    long sentAt = answer.call().at();
    if (!answer.call().taken()) {
      controller.refused(now, sentAt, 0);
      return;
    }
    controller.accepted(now, sentAt, 1);
    if (advertisesLimit) {
      controller.advertised(now, limit);
    }
  }
}
