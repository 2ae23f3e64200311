package io.github.ocr4j.bench.memory;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/**
 * A server that throws documents away and answers at once, so that only the client's own work is
 * measured; it can also take its time. A request for the model {@code large} is answered with 1000
 * pages and 200 MB of images. Prints its port; ends with its input.
 */
public final class SinkServer {
  private static final int PAGES = 1000;
  private static final int IMAGE_TEXT = 200_000_000 / PAGES / 4 * 4;
  private static final int STEP = 64 * 1024;
  private static final String FILE =
      "{\"id\":\"f\",\"object\":\"file\",\"bytes\":1,\"created_at\":1,\"filename\":\"a.pdf\","
          + "\"purpose\":\"ocr\",\"sample_type\":\"ocr_input\",\"source\":\"upload\"}";
  private static final String DELETED = "{\"id\":\"f\",\"object\":\"file\",\"deleted\":true}";
  private static final String SMALL =
      "{\"pages\":[{\"index\":0,\"markdown\":\"# Title\",\"images\":[],\"dimensions\":null}],"
          + "\"model\":\"mistral-ocr-latest\",\"usage_info\":{\"pages_processed\":1}}";

  private final long answerMillis;
  private final long bytesPerSecond;

  private SinkServer(long answerMillis, long bytesPerSecond) {
    this.answerMillis = answerMillis;
    this.bytesPerSecond = bytesPerSecond;
  }

  /**
   * Serves until the input ends.
   *
   * @param arguments none, or how many milliseconds an answer takes and how many bytes it reads in
   *     a second
   * @throws IOException if no port is free
   */
  public static void main(String[] arguments) throws IOException {
    ServerSocket listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    SinkServer server =
        arguments.length == 0
            ? new SinkServer(0, Long.MAX_VALUE)
            : new SinkServer(Long.parseLong(arguments[0]), Long.parseLong(arguments[1]));
    Thread accepting = new Thread(() -> server.accept(listener));
    accepting.setDaemon(true);
    accepting.start();
    System.out.println(listener.getLocalPort());
    while (System.in.read() >= 0) {
      continue;
    }
  }

  private void accept(ServerSocket listener) {
    while (true) {
      try {
        Socket socket = listener.accept();
        socket.setTcpNoDelay(true);
        Thread thread = new Thread(() -> serve(socket));
        thread.setDaemon(true);
        thread.start();
      } catch (IOException e) {
        return;
      }
    }
  }

  private void serve(Socket socket) {
    try (socket;
        InputStream in = new BufferedInputStream(socket.getInputStream(), 64 * 1024);
        OutputStream out = new BufferedOutputStream(socket.getOutputStream(), 64 * 1024)) {
      while (true) {
        String head = readHead(in);
        byte[] beginning = in.readNBytes((int) Math.min(200, length(head)));
        skip(in, length(head) - beginning.length);
        Thread.sleep(answerMillis);
        answer(head, new String(beginning, StandardCharsets.ISO_8859_1), out);
        out.flush();
      }
    } catch (IOException | InterruptedException e) {
      // The client is done with this connection.
    }
  }

  private void skip(InputStream in, long length) throws IOException, InterruptedException {
    long start = System.nanoTime();
    for (long done = 0; done < length; ) {
      long step = Math.min(STEP, length - done);
      in.skipNBytes(step);
      done += step;
      long due = (long) (done * 1e9 / bytesPerSecond) - (System.nanoTime() - start);
      TimeUnit.NANOSECONDS.sleep(due);
    }
  }

  private static String readHead(InputStream in) throws IOException {
    StringBuilder head = new StringBuilder(512);
    while (head.indexOf("\r\n\r\n") < 0) {
      int next = in.read();
      if (next < 0) {
        throw new IOException("closed");
      }
      head.append((char) next);
    }
    return head.toString();
  }

  private static long length(String head) {
    return Arrays.stream(head.split("\r\n"))
        .filter(line -> line.toLowerCase(Locale.ROOT).startsWith("content-length:"))
        .mapToLong(line -> Long.parseLong(line.substring(line.indexOf(':') + 1).strip()))
        .findFirst()
        .orElse(0);
  }

  private static void answer(String head, String body, OutputStream out) throws IOException {
    if (head.startsWith("DELETE")) {
      json(DELETED, out);
    } else if (head.startsWith("POST /v1/files")) {
      json(FILE, out);
    } else if (body.contains("\"large\"")) {
      large(out);
    } else {
      json(SMALL, out);
    }
  }

  private static void json(String text, OutputStream out) throws IOException {
    write(
        "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: "
            + text.length()
            + "\r\n\r\n"
            + text,
        out);
  }

  private static void large(OutputStream out) throws IOException {
    byte[] image = Base64.getEncoder().encode(new byte[IMAGE_TEXT / 4 * 3]);
    write(
        "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nConnection: close\r\n\r\n{\"pages\":[",
        out);
    for (int i = 0; i < PAGES; i++) {
      write(
          (i == 0 ? "" : ",")
              + "{\"index\":"
              + i
              + ",\"markdown\":\""
              + "A line of text. ".repeat(150)
              + "![img-"
              + i
              + ".jpeg](img-"
              + i
              + ".jpeg)\",\"images\":[{\"id\":\"img-"
              + i
              + ".jpeg\",\"top_left_x\":1,\"top_left_y\":2,\"bottom_right_x\":3,"
              + "\"bottom_right_y\":4,\"image_base64\":\"data:image/jpeg;base64,",
          out);
      out.write(image);
      write("\"}],\"dimensions\":{\"dpi\":200,\"height\":2200,\"width\":1700}}", out);
    }
    write("],\"model\":\"large\",\"usage_info\":{\"pages_processed\":1000}}", out);
    out.flush();
    throw new IOException("closed after an answer without length");
  }

  private static void write(String text, OutputStream out) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
  }
}
