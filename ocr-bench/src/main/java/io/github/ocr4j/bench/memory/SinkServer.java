package io.github.ocr4j.bench.memory;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.concurrent.Executors;

/**
 * A server that discards documents and answers at once, so that only the client's own work is
 * measured. A request for the model {@code large} is answered with 1000 pages and 200 MB of images.
 * Prints its port; ends with its input.
 */
public final class SinkServer {
  private static final int PAGES = 1000;
  private static final int IMAGE_BYTES = 150_000;

  /** Within so many bytes of a body stands the model; the document comes after it. */
  private static final int MODEL_WITHIN = 200;

  private static final String FILE =
      "{\"id\":\"f\",\"object\":\"file\",\"bytes\":1,\"created_at\":1,\"filename\":\"a.pdf\","
          + "\"purpose\":\"ocr\",\"sample_type\":\"ocr_input\",\"source\":\"upload\"}";
  private static final String DELETED = "{\"id\":\"f\",\"object\":\"file\",\"deleted\":true}";
  private static final String SMALL =
      "{\"pages\":[{\"index\":0,\"markdown\":\"# Title\",\"images\":[],\"dimensions\":null}],"
          + "\"model\":\"mistral-ocr-latest\",\"usage_info\":{\"pages_processed\":1}}";
  private static final String PAGE =
      "{\"index\":%1$d,\"markdown\":\"%2$s![img-%1$d.jpeg](img-%1$d.jpeg)\",\"images\":[{"
          + "\"id\":\"img-%1$d.jpeg\",\"top_left_x\":1,\"top_left_y\":2,\"bottom_right_x\":3,"
          + "\"bottom_right_y\":4,\"image_base64\":\"data:image/jpeg;base64,%3$s\"}],"
          + "\"dimensions\":{\"dpi\":200,\"height\":2200,\"width\":1700}}";

  private SinkServer() {}

  /** Serves until the input ends. */
  public static void main(String[] arguments) throws IOException {
    System.setProperty("sun.net.httpserver.nodelay", "true");
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(
        Executors.newCachedThreadPool(
            work -> {
              Thread thread = new Thread(work);
              thread.setDaemon(true);
              return thread;
            }));
    server.createContext("/", SinkServer::serve);
    server.start();
    System.out.println(server.getAddress().getPort());
    while (System.in.read() >= 0) {
      continue;
    }
    server.stop(0);
  }

  private static void serve(HttpExchange call) throws IOException {
    InputStream body = call.getRequestBody();
    String beginning = new String(body.readNBytes(MODEL_WITHIN), StandardCharsets.ISO_8859_1);
    body.transferTo(OutputStream.nullOutputStream());
    call.getResponseHeaders().set("Content-Type", "application/json");
    call.sendResponseHeaders(200, 0);
    try (OutputStream out = new BufferedOutputStream(call.getResponseBody(), 64 * 1024)) {
      if (call.getRequestMethod().equals("DELETE")) {
        write(DELETED, out);
      } else if (call.getRequestURI().getPath().startsWith("/v1/files")) {
        write(FILE, out);
      } else if (beginning.contains("\"large\"")) {
        large(out);
      } else {
        write(SMALL, out);
      }
    }
  }

  private static void large(OutputStream out) throws IOException {
    String text = "A line of text. ".repeat(150);
    String image = Base64.getEncoder().encodeToString(new byte[IMAGE_BYTES]);
    write("{\"pages\":[", out);
    for (int page = 0; page < PAGES; page++) {
      write((page == 0 ? "" : ",") + PAGE.formatted(page, text, image), out);
    }
    write("],\"model\":\"large\",\"usage_info\":{\"pages_processed\":1000}}", out);
  }

  private static void write(String text, OutputStream out) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
  }
}
