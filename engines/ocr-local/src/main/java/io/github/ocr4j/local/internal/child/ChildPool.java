package io.github.ocr4j.local.internal.child;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Children for reuse, as many as are asked at the same time. One that fails is ended; the next
 * question gets a new one. Thread-safe.
 */
public final class ChildPool implements AutoCloseable {
  private final ChildCommand command;
  private final Deque<ChildJvm> idle = new ArrayDeque<>();
  private final Set<ChildJvm> busy = new HashSet<>();
  private boolean isClosed;

  /** Prepares a pool; nothing is started yet. */
  public ChildPool(ChildCommand command) {
    this.command = command;
  }

  /**
   * Asks a child. Its start does not count for the limit.
   *
   * @param isWorn whether an answer says that its child should not be asked again
   * @throws IOException if no child can be started
   * @throws ChildEndedException if the child ends instead of answering
   * @throws TimeoutException if it takes longer; the child was ended
   */
  public <T> T ask(
      Message request, Duration limit, Function<Message, T> understand, Predicate<T> isWorn)
      throws IOException, ChildEndedException, TimeoutException, InterruptedException {
    ChildJvm child = borrow();
    boolean isReusable = false;
    try {
      T answer = understand.apply(child.ask(request, limit));
      isReusable = !isWorn.test(answer);
      return answer;
    } finally {
      giveBack(child, isReusable);
    }
  }

  private ChildJvm borrow() throws IOException, InterruptedException {
    Optional<ChildJvm> known = takeIdle();
    ChildJvm child = known.isPresent() ? known.get() : start();
    if (!lend(child)) {
      child.close();
      throw new IOException("it is closed");
    }
    return child;
  }

  private synchronized boolean lend(ChildJvm child) {
    return !isClosed && busy.add(child);
  }

  private synchronized Optional<ChildJvm> takeIdle() {
    while (!idle.isEmpty()) {
      ChildJvm child = idle.pop();
      if (child.isAlive()) {
        return Optional.of(child);
      }
    }
    return Optional.empty();
  }

  private ChildJvm start() throws IOException, InterruptedException {
    try {
      return ChildJvm.start(command);
    } catch (ChildEndedException | TimeoutException failed) {
      throw new IOException("it did not start: " + failed.getMessage(), failed);
    }
  }

  private synchronized void giveBack(ChildJvm child, boolean isReusable) {
    busy.remove(child);
    if (isReusable && !isClosed) {
      idle.push(child);
    } else {
      child.close();
    }
  }

  /** Ends all children, also those that are being asked. */
  @Override
  public synchronized void close() {
    isClosed = true;
    idle.forEach(ChildJvm::close);
    idle.clear();
    busy.forEach(ChildJvm::close);
  }
}
