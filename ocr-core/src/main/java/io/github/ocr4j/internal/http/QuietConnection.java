package io.github.ocr4j.internal.http;

import java.io.IOException;
import java.net.Socket;
import javax.net.ssl.SSLSocket;
import org.apache.hc.client5.http.impl.io.DefaultManagedHttpClientConnection;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.impl.io.SocketHolder;

/**
 * A connection that never logs what it carries. The library's own writes headers, the key among
 * them, and documents to the log at level debug, which {@code mvn -X} turns on.
 *
 * <p>It notices an answer that comes before the request is sent, such as "too large".
 */
final class QuietConnection extends DefaultManagedHttpClientConnection {
  QuietConnection(String id, Http1Config config) {
    super(id, null, null, config, null, null, new EarlyAnswer(), null, null);
  }

  @Override
  public void bind(Socket socket) throws IOException {
    bind(new SocketHolder(socket));
  }

  @Override
  public void bind(SSLSocket sslSocket, Socket socket) throws IOException {
    bind(new SocketHolder(sslSocket, socket));
  }

  @Override
  protected void onRequestSubmitted(ClassicHttpRequest request) {}

  @Override
  protected void onResponseReceived(ClassicHttpResponse response) {}
}
