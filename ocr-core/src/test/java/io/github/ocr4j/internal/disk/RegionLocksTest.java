package io.github.ocr4j.internal.disk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.ocr4j.time.TimeSource;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RegionLocksTest {
  private static final TimeSource TIME = TimeSource.system();

  @TempDir Path folder;

  @Test
  void oneThreadAtATimeHoldsARegion() throws Exception {
    AtomicInteger inside = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    Callable<Integer> task =
        () ->
            locks()
                .whileHolding(
                    7,
                    3,
                    TIME,
                    () -> {
                      most.accumulateAndGet(inside.incrementAndGet(), Math::max);
                      Thread.sleep(2);
                      return inside.decrementAndGet();
                    });

    FutureTask<Integer> first = start(task);
    FutureTask<Integer> second = start(task);
    FutureTask<Integer> third = start(task);
    first.get();
    second.get();
    third.get();

    assertThat(most).hasValue(1);
  }

  @Test
  void regionsThatDoNotMeetAreHeldTogether() throws Exception {
    String both =
        locks().whileHolding(0, 10, TIME, () -> locks().whileHolding(10, 5, TIME, () -> "both"));

    assertThat(both).isEqualTo("both");
  }

  @Test
  void aRegionIsFreeAgainAfterItsWorkFailed() throws Exception {
    assertThatThrownBy(
            () ->
                locks()
                    .whileHolding(
                        0,
                        1,
                        TIME,
                        () -> {
                          throw new IllegalStateException("failed");
                        }))
        .hasMessage("failed");

    assertThat(locks().whileHolding(0, 1, TIME, () -> "free")).isEqualTo("free");
  }

  @Test
  void anInterruptedWaiterGivesUpAndTheHolderKeepsItsLock() throws Exception {
    RegionLocks locks = locks();
    boolean interrupted =
        locks.whileHolding(
            0,
            1,
            TIME,
            () -> {
              Thread waiter = new Thread(() -> waitFor(locks));
              waiter.start();
              waiter.interrupt();
              waiter.join();
              return locks.whileHolding(5, 1, TIME, () -> true);
            });

    assertThat(interrupted).isTrue();
  }

  private static void waitFor(RegionLocks locks) {
    assertThatThrownBy(() -> locks.whileHolding(0, 1, TIME, () -> "never"))
        .isInstanceOf(InterruptedException.class);
  }

  private RegionLocks locks() throws IOException {
    return RegionLocks.of(folder.resolve("locks"));
  }

  private static <T> FutureTask<T> start(Callable<T> work) {
    FutureTask<T> task = new FutureTask<>(work);
    new Thread(task).start();
    return task;
  }
}
