package io.github.ocr4j.builds;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A real reverse proxy that puts a service under {@code /tools}. */
public final class Nginx implements AutoCloseable {
  private static final int PATIENCE_IN_MILLISECONDS = 30_000;

  private final Process process;
  private final int port;

  private Nginx(Process process, int port) {
    this.process = process;
    this.port = port;
  }

  /**
   * Starts nginx in front of a service.
   *
   * @param directory for its files
   * @param service where the service is; its path stays, behind {@code /tools}
   */
  public static Nginx start(File directory, URI service) throws IOException, InterruptedException {
    Path home = Files.createDirectories(directory.toPath());
    int port = freePort();
    Files.writeString(home.resolve("nginx.conf"), configuration(home, port, service));
    Process process =
        new ProcessBuilder(
                program(),
                "-p",
                home.toString(),
                "-c",
                home.resolve("nginx.conf").toString(),
                "-e",
                home.resolve("error.log").toString())
            .redirectErrorStream(true)
            .redirectOutput(home.resolve("output.log").toFile())
            .start();
    Nginx nginx = new Nginx(process, port);
    nginx.awaitStart();
    return nginx;
  }

  /** The port that it listens on, on this machine only. */
  public int port() {
    return port;
  }

  @Override
  public void close() {
    process.destroy();
  }

  private void awaitStart() throws InterruptedException {
    for (int waited = 0; waited < PATIENCE_IN_MILLISECONDS && process.isAlive(); waited += 50) {
      try {
        new Socket("localhost", port).close();
        return;
      } catch (IOException notYet) {
        Thread.sleep(50);
      }
    }
    throw new IllegalStateException("nginx did not start");
  }

  private static String program() {
    return Stream.of("/usr/sbin/nginx", "/usr/bin/nginx", "/usr/local/bin/nginx")
        .filter(path -> new File(path).canExecute())
        .findFirst()
        .orElseThrow();
  }

  private static String configuration(Path home, int port, URI service) {
    String target = "http://127.0.0.1:" + service.getPort() + "/";
    return String.join(
        "\n",
        List.of(
            "daemon off;",
            "worker_processes 1;",
            "pid " + home.resolve("nginx.pid") + ";",
            "events { worker_connections 64; }",
            "http {",
            "  access_log " + home.resolve("access.log") + ";",
            "  client_body_temp_path " + home.resolve("body") + ";",
            "  proxy_temp_path " + home.resolve("proxy") + ";",
            "  fastcgi_temp_path " + home.resolve("fastcgi") + ";",
            "  uwsgi_temp_path " + home.resolve("uwsgi") + ";",
            "  scgi_temp_path " + home.resolve("scgi") + ";",
            "  client_max_body_size 200m;",
            "  server {",
            "    listen 127.0.0.1:" + port + ";",
            "    location /tools/ { proxy_pass " + target + "; }",
            "  }",
            "}",
            ""));
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
