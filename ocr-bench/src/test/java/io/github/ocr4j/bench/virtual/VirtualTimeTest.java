package io.github.ocr4j.bench.virtual;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class VirtualTimeTest {

  @Test
  void a_day_passes_at_once_when_one_thread_sleeps() throws InterruptedException {
    VirtualTime time = new VirtualTime(1);
    time.sleep(Duration.ofDays(1));
    assertThat(time.elapsed()).isEqualTo(Duration.ofDays(1));
  }

  @Test
  void threads_wake_in_the_order_of_their_moments() throws Exception {
    VirtualTime time = new VirtualTime(3);
    List<String> order = Collections.synchronizedList(new ArrayList<>());
    run(
        () -> sleepAndNote(time, order, "a", 3, 4),
        () -> sleepAndNote(time, order, "b", 1, 4),
        () -> sleepAndNote(time, order, "c", 2, 4));
    assertThat(order).containsExactly("b 1", "c 2", "a 3", "b 5", "c 6", "a 7");
    assertThat(time.elapsed()).isEqualTo(Duration.ofSeconds(7));
  }

  @Test
  void a_thread_that_waits_for_another_does_not_hold_time_up() throws Exception {
    VirtualTime time = new VirtualTime(2);
    Semaphore permit = new Semaphore(0);
    List<String> order = Collections.synchronizedList(new ArrayList<>());
    run(
        () -> {
          sleepAndNote(time, order, "giver", 10);
          permit.release();
        },
        () -> {
          sleepAndNote(time, order, "taker", 1);
          permit.acquireUninterruptibly();
          order.add("taker goes on at " + time.elapsed().toSeconds());
          sleepAndNote(time, order, "taker", 5);
        });
    assertThat(order).containsExactly("taker 1", "giver 10", "taker goes on at 10", "taker 15");
  }

  @Test
  void many_threads_with_many_naps_add_up() throws Exception {
    int threads = 32;
    VirtualTime time = new VirtualTime(threads);
    List<Runnable> work = new ArrayList<>();
    for (int i = 0; i < threads; i++) {
      work.add(
          () -> {
            for (int nap = 0; nap < 200; nap++) {
              sleep(time, Duration.ofMillis(50));
            }
          });
    }
    run(work.toArray(new Runnable[0]));
    assertThat(time.elapsed()).isEqualTo(Duration.ofSeconds(10));
  }

  private static void sleepAndNote(
      VirtualTime time, List<String> order, String name, int... seconds) {
    for (int duration : seconds) {
      sleep(time, Duration.ofSeconds(duration));
      order.add(name + " " + time.elapsed().toSeconds());
    }
  }

  private static void sleep(VirtualTime time, Duration duration) {
    try {
      time.sleep(duration);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void run(Runnable... work) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(work.length);
    try {
      List<Future<?>> running = new ArrayList<>();
      for (Runnable each : work) {
        running.add(threads.submit(each));
      }
      for (Future<?> each : running) {
        each.get();
      }
    } finally {
      threads.shutdownNow();
    }
  }
}
