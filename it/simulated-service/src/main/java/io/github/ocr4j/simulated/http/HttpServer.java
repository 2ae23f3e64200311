package io.github.ocr4j.simulated.http;

import io.github.ocr4j.simulated.billing.BillingMeter;
import io.github.ocr4j.simulated.ocr.OcrService;
import io.github.ocr4j.simulated.ocr.UploadedDocuments;
import io.github.ocr4j.simulated.traffic.FaultPlan;
import io.github.ocr4j.simulated.traffic.RequestLog;
import io.undertow.Undertow;
import io.undertow.UndertowOptions;
import io.undertow.server.handlers.HttpContinueReadHandler;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

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
  private final Path directory;
  private final URI uri;

  private HttpServer(Undertow server, Path directory, URI uri) {
    this.server = server;
    this.directory = directory;
    this.uri = uri;
  }

  /**
   * Starts a server.
   *
   * @param settings how it behaves
   * @param billing where billed pages are counted
   * @param faults which calls go wrong
   * @param log where requests are written down
   */
  public static HttpServer start(
      Settings settings, BillingMeter billing, FaultPlan faults, RequestLog log) {
    try {
      Path directory = Files.createTempDirectory("simulated-service");
      OcrService ocr =
          new OcrService(
              directory, UploadedDocuments.none(), settings.limits(), settings.blockConfidence());
      Routes routes = new Routes().add("POST", "/v1/ocr", new OcrEndpoint(ocr, billing));
      String host = InetAddress.getLoopbackAddress().getHostAddress();
      Undertow server =
          Undertow.builder()
              .addHttpListener(settings.port(), host)
              .setIoThreads(IO_THREADS)
              .setWorkerThreads(WORKER_THREADS)
              .setServerOption(UndertowOptions.MAX_ENTITY_SIZE, settings.bodyBytes())
              .setHandler(
                  new HttpContinueReadHandler(
                      new ServiceHandler(settings, directory, routes, faults, log)))
              .build();
      server.start();
      InetSocketAddress address = (InetSocketAddress) server.getListenerInfo().get(0).getAddress();
      URI uri = URI.create("http://" + host + ":" + address.getPort() + settings.prefix());
      return new HttpServer(server, directory, uri);
    } catch (IOException e) {
      throw new UncheckedIOException("No temporary directory can be made for the server.", e);
    }
  }

  /** Returns the base URI that clients are given: without {@code /v1}, with the prefix. */
  public URI uri() {
    return uri;
  }

  @Override
  public void close() {
    server.stop();
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The server's temporary files cannot be deleted.", e);
    }
  }
}
