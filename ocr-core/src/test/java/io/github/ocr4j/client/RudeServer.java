package io.github.ocr4j.client;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** A server that does with each connection what a test says, down to the socket. */
final class RudeServer implements AutoCloseable {
  /** What to do with a connection. */
  interface Behaviour {
    void handle(Socket socket, InputStream in, OutputStream out) throws Exception;
  }

  private final ServerSocket listener;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final AtomicInteger connections = new AtomicInteger();

  RudeServer(Behaviour behaviour) throws IOException {
    listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    threads.submit(
        () -> {
          while (!listener.isClosed()) {
            Socket socket = listener.accept();
            connections.incrementAndGet();
            threads.submit(() -> serve(socket, behaviour));
          }
          return null;
        });
  }

  private static Void serve(Socket socket, Behaviour behaviour) throws IOException {
    try (socket) {
      behaviour.handle(
          socket, new BufferedInputStream(socket.getInputStream()), socket.getOutputStream());
    } catch (Exception e) {
      // The client went away, which is what many of these tests are about.
    }
    return null;
  }

  String url() {
    return "http://localhost:" + listener.getLocalPort();
  }

  int connections() {
    return connections.get();
  }

  /** Reads a request's head and body. */
  static void readRequest(InputStream in) throws IOException {
    in.readNBytes(readHead(in));
  }

  /** Reads a request's head. Gives the length of its body. */
  static int readHead(InputStream in) throws IOException {
    StringBuilder head = new StringBuilder();
    while (head.indexOf("\r\n\r\n") < 0) {
      int next = in.read();
      if (next < 0) {
        throw new IOException("the client went away");
      }
      head.append((char) next);
    }
    for (String line : head.toString().split("\r\n")) {
      if (line.toLowerCase(java.util.Locale.ROOT).startsWith("content-length:")) {
        return Integer.parseInt(line.substring(line.indexOf(':') + 1).strip());
      }
    }
    return 0;
  }

  static void write(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
    out.flush();
  }

  /** Closes with a reset instead of an orderly end. */
  static void reset(Socket socket) throws IOException {
    socket.setSoLinger(true, 0);
    socket.close();
  }

  static String ok(String body) {
    return "HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Type: application/json\r\n"
        + "Content-Length: "
        + body.getBytes(StandardCharsets.UTF_8).length
        + "\r\n\r\n"
        + body;
  }

  @Override
  public void close() throws IOException {
    listener.close();
    threads.shutdownNow();
  }
}
