package io.github.ocr4j.simulated.http;

import io.undertow.server.HttpServerExchange;
import java.time.Duration;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.xnio.IoUtils;

/**
 * Lets things happen on a connection's thread after a while, without holding a thread for each of
 * them. The connections' own timers are late by a millisecond or two, which a benchmark would see.
 */
final class Later {

  private static final ScheduledThreadPoolExecutor TIMER =
      new ScheduledThreadPoolExecutor(
          1,
          task -> {
            Thread thread = new Thread(task, "simulated-latency");
            thread.setDaemon(true);
            return thread;
          });

  private Later() {}

  static void run(HttpServerExchange exchange, Runnable task, Duration wait) {
    if (wait.isNegative() || wait.isZero()) {
      onConnection(exchange, task);
    } else {
      TIMER.schedule(() -> onConnection(exchange, task), wait.toNanos(), TimeUnit.NANOSECONDS);
    }
  }

  private static void onConnection(HttpServerExchange exchange, Runnable task) {
    try {
      exchange.getIoThread().execute(task);
    } catch (RejectedExecutionException e) {
      IoUtils.safeClose(exchange.getConnection());
    }
  }
}
