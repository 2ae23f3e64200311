package io.github.ocr4j.builds;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A real reverse proxy that puts a service under {@code /tools}. */
public final class Nginx implements AutoCloseable {
  private final Path home;
  private final int port;

  private Nginx(Path home, int port) {
    this.home = home;
    this.port = port;
  }

  /**
   * Starts nginx in front of a service, in the background: it listens when the command ends.
   *
   * @param directory for its files
   * @param service where the service is; its path stays, behind {@code /tools}
   */
  public static Nginx start(File directory, URI service) throws IOException, InterruptedException {
    Path home = Files.createDirectories(directory.toPath());
    int port = freePort();
    Files.writeString(home.resolve("nginx.conf"), configuration(home, port, service));
    Nginx nginx = new Nginx(home, port);
    nginx.command();
    return nginx;
  }

  /** The port that it listens on, on this machine only. */
  public int port() {
    return port;
  }

  @Override
  public void close() throws IOException {
    try {
      command("-s", "stop");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void command(String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Programs.find("nginx").orElseThrow().toString());
    command.addAll(List.of("-p", home.toString()));
    command.addAll(List.of("-c", home.resolve("nginx.conf").toString()));
    command.addAll(List.of("-e", home.resolve("error.log").toString()));
    command.addAll(List.of(arguments));
    Programs.Run run = Programs.run(home.toFile(), command.toArray(String[]::new));
    if (run.status() != 0) {
      throw new IllegalStateException("nginx failed: " + run.output());
    }
  }

  private static String configuration(Path home, int port, URI service) {
    String target = "http://127.0.0.1:" + service.getPort() + "/";
    return String.join(
        "\n",
        List.of(
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
