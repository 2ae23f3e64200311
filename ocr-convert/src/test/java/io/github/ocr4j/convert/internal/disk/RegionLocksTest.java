package io.github.ocr4j.convert.internal.disk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.ocr4j.time.TimeSource;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RegionLocksTest {
  private static final TimeSource TIME = TimeSource.system();

  @TempDir Path folder;

  @Test
  void oneThreadAtATimeHoldsARegion() throws Exception {
    Semaphore waits = new Semaphore(0);
    List<String> held = new CopyOnWriteArrayList<>();
    FutureTask<Boolean> second =
        new FutureTask<>(
            () -> locks().whileHolding(7, 3, announcing(waits), () -> held.add("second")));

    locks()
        .whileHolding(
            5,
            3,
            TIME,
            () -> {
              new Thread(second).start();
              waits.acquire();
              return held.add("first");
            });
    second.get();

    assertThat(held).containsExactly("first", "second");
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

  /** The real time, which tells of each wait. */
  private static TimeSource announcing(Semaphore waits) {
    return new TimeSource() {
      @Override
      public Instant now() {
        return TIME.now();
      }

      @Override
      public long nanoTime() {
        return TIME.nanoTime();
      }

      @Override
      public void sleep(Duration duration) throws InterruptedException {
        waits.release();
        TIME.sleep(duration);
      }
    };
  }
}
