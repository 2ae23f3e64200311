package io.github.ocr4j.simulated.http;

import io.github.ocr4j.simulated.billing.BillingMeter;
import io.github.ocr4j.simulated.body.TemporaryDirectory;
import io.github.ocr4j.simulated.traffic.FaultPlan;
import io.github.ocr4j.simulated.traffic.RequestLog;
import io.undertow.Undertow;
import io.undertow.UndertowOptions;
import io.undertow.server.handlers.HttpContinueReadHandler;
import java.io.Closeable;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;

/** A running server on the loopback interface. */
public final class HttpServer implements Closeable {

  private static final int IO_THREADS = 2;
  private static final int WORKER_THREADS = 64;

  /** Kept, because the logging framework holds its loggers, and so their levels, weakly. */
  private static final List<Logger> QUIET =
      List.of(
          Logger.getLogger("io.undertow"),
          Logger.getLogger("org.xnio"),
          Logger.getLogger("org.jboss.threads"),
          Logger.getLogger("org.apache.fontbox"),
          Logger.getLogger("org.apache.pdfbox"));

  static {
    QUIET.forEach(logger -> logger.setLevel(Level.SEVERE));
  }

  private final Undertow server;
  private final Endpoints endpoints;
  private final TemporaryDirectory directory;
  private final URI uri;
  private final AtomicBoolean closed = new AtomicBoolean();

  private HttpServer(Undertow server, Endpoints endpoints, TemporaryDirectory directory, URI uri) {
    this.server = server;
    this.endpoints = endpoints;
    this.directory = directory;
    this.uri = uri;
  }

  /** Starts a server. */
  public static HttpServer start(
      Settings settings, BillingMeter billing, FaultPlan faults, RequestLog log) {
    TemporaryDirectory directory = new TemporaryDirectory("simulated-service");
    Endpoints endpoints = new Endpoints(settings, directory.path(), billing);
    String host = InetAddress.getLoopbackAddress().getHostAddress();
    Undertow server =
        Undertow.builder()
            .addHttpListener(settings.port(), host)
            .setIoThreads(IO_THREADS)
            .setWorkerThreads(WORKER_THREADS)
            .setServerOption(UndertowOptions.MAX_ENTITY_SIZE, settings.bodyBytes())
            .setHandler(
                new HttpContinueReadHandler(
                    new ServiceHandler(
                        settings, directory.path(), endpoints.router(), faults, log)))
            .build();
    startOrCleanUp(server, endpoints, directory);
    InetSocketAddress address = (InetSocketAddress) server.getListenerInfo().get(0).getAddress();
    URI uri = URI.create("http://" + host + ":" + address.getPort() + settings.prefix());
    return new HttpServer(server, endpoints, directory, uri);
  }

  private static void startOrCleanUp(
      Undertow server, Endpoints endpoints, TemporaryDirectory directory) {
    try {
      server.start();
    } catch (RuntimeException e) {
      endpoints.close();
      directory.close();
      throw e;
    }
  }

  /** Returns the base URI that clients are given: without {@code /v1}, with the prefix. */
  public URI uri() {
    return uri;
  }

  @Override
  public void close() {
    if (closed.compareAndSet(false, true)) {
      server.stop();
      endpoints.close();
      directory.close();
    }
  }
}
