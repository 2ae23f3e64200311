package io.github.ocr4j.client;

import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

/** Makes blocking calls in the background. Threads are made when needed and end when idle. */
final class AsyncCalls implements AutoCloseable {
  private static final AtomicInteger THREADS = new AtomicInteger();

  private final ThreadPoolExecutor threads;
  private final Set<Call<?>> open = ConcurrentHashMap.newKeySet();

  AsyncCalls(int maxThreads) {
    threads =
        new ThreadPoolExecutor(
            maxThreads,
            maxThreads,
            10,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            AsyncCalls::daemon);
    threads.allowCoreThreadTimeOut(true);
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "ocr4j-call-" + THREADS.incrementAndGet());
    thread.setDaemon(true);
    return thread;
  }

  /** A future whose cancellation stops the call, also one that waits for its turn. */
  private static final class Call<T> extends CompletableFuture<T> {
    private Thread worker;

    @Override
    public boolean cancel(boolean mayInterruptIfRunning) {
      boolean now = super.cancel(mayInterruptIfRunning);
      synchronized (this) {
        if (now && worker != null) {
          worker.interrupt();
        }
      }
      return now;
    }

    void run(Function<BooleanSupplier, T> work) {
      synchronized (this) {
        if (isDone()) {
          return;
        }
        worker = Thread.currentThread();
      }
      try {
        complete(work.apply(this::isCancelled));
      } catch (Throwable failure) {
        completeExceptionally(failure);
      } finally {
        synchronized (this) {
          worker = null;
          Thread.interrupted();
        }
      }
    }
  }

  /** Starts work that asks now and then whether it is cancelled. */
  <T> CompletableFuture<T> start(Function<BooleanSupplier, T> work) {
    Call<T> call = new Call<>();
    open.add(call);
    call.whenComplete((value, failure) -> open.remove(call));
    try {
      threads.execute(() -> call.run(work));
    } catch (RejectedExecutionException closed) {
      call.cancel(true);
    }
    return call;
  }

  @Override
  public void close() {
    threads.shutdown();
    open.forEach(call -> call.cancel(true));
    threads.shutdownNow();
  }
}
