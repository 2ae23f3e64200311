package io.github.ocr4j.simulated.http;

import io.github.ocr4j.simulated.body.Payload;
import io.github.ocr4j.simulated.traffic.Fault;
import io.undertow.io.DefaultIoCallback;
import io.undertow.io.IoCallback;
import io.undertow.io.Sender;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.HttpString;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.xnio.IoUtils;
import org.xnio.Options;

/** Sends answers without holding a thread, in good order or disturbed. */
final class AnswerSender {

  private static final int LONGEST_BEGINNING = 64 * 1024;
  private static final Duration FLUSH = Duration.ofMillis(50);
  private static final Duration DRIP = Duration.ofMillis(100);
  private static final Duration PAUSE = Duration.ofMillis(1);

  private AnswerSender() {}

  /** Resets the connection: the peer sees no orderly end. */
  static void reset(HttpServerExchange exchange) {
    try {
      exchange.getConnection().setOption(Options.CLOSE_ABORT, true);
    } catch (IOException e) {
      throw new IllegalStateException("The connection cannot be reset.", e);
    } finally {
      IoUtils.safeClose(exchange.getConnection());
    }
  }

  static void send(HttpServerExchange exchange, Answer answer, Optional<Fault> fault) {
    exchange.setStatusCode(answer.status());
    answer
        .headers()
        .forEach((name, value) -> exchange.getResponseHeaders().put(new HttpString(name), value));
    try {
      if (fault.isPresent() && fault.get().kind() != Fault.Kind.ANSWER) {
        disturb(exchange, answer.body(), fault.get());
      } else {
        whole(exchange, answer.body());
      }
    } catch (IOException e) {
      reset(exchange);
    }
  }

  private static void whole(HttpServerExchange exchange, Payload body) throws IOException {
    exchange.setResponseContentLength(body.size());
    Sender sender = exchange.getResponseSender();
    if (body.file().isEmpty()) {
      sender.send(ByteBuffer.wrap(body.bytes()), IoCallback.END_EXCHANGE);
      return;
    }
    FileChannel channel = FileChannel.open(body.file().get());
    exchange.addExchangeCompleteListener(
        (done, next) -> {
          IoUtils.safeClose(channel, body);
          next.proceed();
        });
    sender.transferFrom(channel, IoCallback.END_EXCHANGE);
  }

  private static void disturb(HttpServerExchange exchange, Payload body, Fault fault)
      throws IOException {
    switch (fault.kind()) {
      case RESET_BEFORE_ANSWER, RESET_BEFORE_BODY -> reset(exchange);
      case RESET_IN_ANSWER -> {
        exchange.setResponseContentLength(body.size());
        beginning(exchange, body, () -> reset(exchange));
      }
      case TRUNCATED_ANSWER -> {
        exchange.setResponseContentLength(body.size());
        beginning(exchange, body, () -> IoUtils.safeClose(exchange.getConnection()));
      }
      case TRUNCATED_JSON ->
          exchange.getResponseSender().send(firstHalf(body), IoCallback.END_EXCHANGE);
      case SLOW_ANSWER -> {
        exchange.setResponseContentLength(body.size());
        int drip = Math.max(1, (int) (fault.bytesPerSecond() * DRIP.toMillis() / 1000));
        drip(exchange, ByteBuffer.wrap(body.bytes()), drip);
      }
      case ENDLESS_ANSWER -> endless(exchange, firstHalf(body));
      case NO_ANSWER, ANSWER -> {}
    }
  }

  private static void beginning(HttpServerExchange exchange, Payload body, Runnable then)
      throws IOException {
    send(exchange, firstHalf(body), () -> Later.run(exchange, then, FLUSH));
  }

  private static void drip(HttpServerExchange exchange, ByteBuffer rest, int bytes) {
    if (!rest.hasRemaining()) {
      exchange.endExchange();
      return;
    }
    ByteBuffer drop = rest.slice(rest.position(), Math.min(bytes, rest.remaining()));
    rest.position(rest.position() + drop.remaining());
    send(exchange, drop, () -> Later.run(exchange, () -> drip(exchange, rest, bytes), DRIP));
  }

  private static void endless(HttpServerExchange exchange, ByteBuffer chunk) {
    ByteBuffer filler =
        ByteBuffer.wrap("                ".repeat(512).getBytes(StandardCharsets.US_ASCII));
    send(exchange, chunk, () -> Later.run(exchange, () -> endless(exchange, filler), PAUSE));
  }

  private static void send(HttpServerExchange exchange, ByteBuffer bytes, Runnable then) {
    exchange
        .getResponseSender()
        .send(
            bytes,
            new DefaultIoCallback() {
              @Override
              public void onComplete(HttpServerExchange sent, Sender sender) {
                then.run();
              }

              @Override
              public void onException(
                  HttpServerExchange broken, Sender sender, IOException exception) {
                IoUtils.safeClose(broken.getConnection());
              }
            });
  }

  private static ByteBuffer firstHalf(Payload body) throws IOException {
    try (InputStream in = body.open()) {
      return ByteBuffer.wrap(in.readNBytes((int) Math.min(body.size() / 2, LONGEST_BEGINNING)));
    }
  }
}
