package io.github.ocr4j.simulated.ocr;

import io.github.ocr4j.simulated.body.Payload;
import io.github.ocr4j.simulated.body.PayloadSink;
import io.github.ocr4j.simulated.contract.RefusedException;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.Proxy;
import java.net.URI;
import java.net.URLConnection;
import java.nio.file.Path;

/** Fetches documents from this machine. All other addresses count as unreachable. */
final class UrlFetcher {

  private static final int TIMEOUT_MILLIS = 10_000;

  private final Path directory;

  UrlFetcher(Path directory) {
    this.directory = directory;
  }

  Payload fetch(String url) {
    PayloadSink sink = new PayloadSink(directory);
    try {
      URI uri = URI.create(url);
      if (uri.getHost() == null || !isLoopback(uri.getHost())) {
        throw notFetched(url);
      }
      URLConnection connection = uri.toURL().openConnection(Proxy.NO_PROXY);
      connection.setConnectTimeout(TIMEOUT_MILLIS);
      connection.setReadTimeout(TIMEOUT_MILLIS);
      if (((HttpURLConnection) connection).getResponseCode() != HttpURLConnection.HTTP_OK) {
        throw notFetched(url);
      }
      try (InputStream in = connection.getInputStream()) {
        in.transferTo(sink);
      }
      return sink.finish();
    } catch (IOException | IllegalArgumentException e) {
      throw notFetched(url);
    }
  }

  /** Decided by name, so that no name is ever looked up in the network. */
  private static boolean isLoopback(String host) throws IOException {
    return host.equals("localhost")
        || host.equals("[::1]")
        || host.matches("127(\\.\\d{1,3}){3}") && InetAddress.getByName(host).isLoopbackAddress();
  }

  private static RefusedException notFetched(String url) {
    return RefusedException.invalidFile("File could not be fetched from url '" + url + "'");
  }
}
