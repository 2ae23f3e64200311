package io.github.ocr4j.local.internal.child;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.UnaryOperator;

/** A child that misbehaves as its messages tell it. */
public final class OddChild {
  private OddChild() {}

  /**
   * Serves.
   *
   * @param arguments none
   */
  public static void main(String[] arguments) {
    ChildServer.serve(
        settings -> {
          if (settings.text().equals("do not start")) {
            throw new IllegalStateException();
          }
          return answers();
        });
  }

  private static UnaryOperator<Message> answers() {
    return request ->
        switch (request.text()) {
          case "hang" -> hang();
          case "exit" -> {
            Runtime.getRuntime().halt(134);
            yield request;
          }
          case "fill the memory" -> fill();
          case "print" -> {
            System.out.println("something");
            yield request;
          }
          case "pid" -> Message.of(String.valueOf(ProcessHandle.current().pid()));
          case "environment" -> Message.of(String.valueOf(System.getenv().keySet()));
          default -> request;
        };
  }

  private static Message hang() {
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    return Message.of("never");
  }

  private static Message fill() {
    List<byte[]> kept = new ArrayList<>();
    while (true) {
      kept.add(new byte[1 << 20]);
    }
  }
}
