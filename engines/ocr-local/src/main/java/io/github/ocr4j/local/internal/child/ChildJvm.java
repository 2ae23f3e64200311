package io.github.ocr4j.local.internal.child;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A JVM that works for this one. It ends when it is closed, and by itself when this JVM is gone.
 * Not thread-safe: one thread at a time.
 */
final class ChildJvm implements AutoCloseable {
  private static final Duration START = Duration.ofMinutes(1);
  private static final Duration END = Duration.ofSeconds(5);

  private final Process process;
  private final DataOutputStream out;
  private final DataInputStream in;

  private ChildJvm(Process process) {
    this.process = process;
    this.out = new DataOutputStream(new BufferedOutputStream(process.getOutputStream()));
    this.in = new DataInputStream(new BufferedInputStream(process.getInputStream()));
  }

  static ChildJvm start(ChildCommand command)
      throws IOException, ChildEndedException, TimeoutException, InterruptedException {
    ChildJvm child = new ChildJvm(command.start());
    child.ask(command.settings(), START);
    return child;
  }

  /** Asks and waits; after a failure of any kind the child is ended and cannot be asked again. */
  Message ask(Message request, Duration limit)
      throws ChildEndedException, TimeoutException, InterruptedException {
    boolean isAnswered = false;
    try {
      Message answer = withLimit(limit, () -> exchange(request));
      isAnswered = true;
      return answer;
    } catch (ExecutionException streamsBroken) {
      throw new ChildEndedException(endedStatus());
    } finally {
      if (!isAnswered) {
        close();
      }
    }
  }

  private Message exchange(Message request) throws IOException {
    request.write(out);
    return Message.read(in);
  }

  /** Not only reading blocks when the child hangs, but also writing a large document to it. */
  private static Message withLimit(Duration limit, Callable<Message> exchange)
      throws ExecutionException, TimeoutException, InterruptedException {
    FutureTask<Message> task = new FutureTask<>(exchange);
    Thread thread = new Thread(task, "ocr4j-isolation");
    thread.setDaemon(true);
    thread.start();
    return task.get(limit.toMillis(), TimeUnit.MILLISECONDS);
  }

  private int endedStatus() throws InterruptedException {
    if (!process.waitFor(END.toMillis(), TimeUnit.MILLISECONDS)) {
      process.destroyForcibly().waitFor();
    }
    return process.exitValue();
  }

  boolean isAlive() {
    return process.isAlive();
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
