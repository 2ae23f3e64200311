package io.github.ocr4j.client;

import io.github.ocr4j.internal.http.Cancellation;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

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

  /** A future whose cancellation stops the call. */
  private static final class Call<T> extends CompletableFuture<T> {
    private final Cancellation cancellation = new Cancellation();

    @Override
    public boolean cancel(boolean mayInterruptIfRunning) {
      boolean now = super.cancel(mayInterruptIfRunning);
      if (now) {
        cancellation.cancel();
      }
      return now;
    }
  }

  <T> CompletableFuture<T> start(Supplier<T> work) {
    Call<T> call = new Call<>();
    open.add(call);
    call.whenComplete((value, failure) -> open.remove(call));
    try {
      threads.execute(() -> run(call, work));
    } catch (RejectedExecutionException closed) {
      call.cancel(true);
    }
    return call;
  }

  private static <T> void run(Call<T> call, Supplier<T> work) {
    if (call.isDone()) {
      return;
    }
    try {
      call.complete(call.cancellation.run(work));
    } catch (Throwable failure) {
      call.completeExceptionally(failure);
    }
  }

  @Override
  public void close() {
    threads.shutdown();
    open.forEach(call -> call.cancel(true));
    threads.shutdownNow();
  }
}
