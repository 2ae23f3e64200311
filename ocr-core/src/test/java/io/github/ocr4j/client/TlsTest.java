package io.github.ocr4j.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import io.github.ocr4j.document.Document;
import io.github.ocr4j.engine.OcrRequest;
import io.github.ocr4j.exception.ConnectionException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.concurrent.atomic.AtomicLong;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TlsTest {
  private static final char[] PASSWORD = "changeit".toCharArray();
  private static final String ANSWER =
      "{\"pages\":[{\"index\":0,\"markdown\":\"x\"}],\"model\":\"m\","
          + "\"usage_info\":{\"pages_processed\":1}}";
  private static final byte[] TEXT =
      "lorem ipsum dolor sit amet \n".repeat(300_000).getBytes(StandardCharsets.UTF_8);

  @TempDir Path directory;
  private final AtomicLong received = new AtomicLong();
  private SSLContext context;
  private HttpsServer server;

  @BeforeEach
  void startServer() throws Exception {
    context = context(selfSigned());
    server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setHttpsConfigurator(new HttpsConfigurator(context));
    server.createContext(
        "/",
        exchange -> {
          try (exchange) {
            received.set(
                exchange.getRequestBody().transferTo(java.io.OutputStream.nullOutputStream()));
            byte[] body = ANSWER.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
          }
        });
    server.start();
  }

  @AfterEach
  void stopServer() {
    server.stop(0);
  }

  private KeyStore selfSigned() throws Exception {
    Path file = directory.resolve("keys.p12");
    Process keytool =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-keyalg",
                "EC",
                "-alias",
                "key",
                "-dname",
                "CN=localhost",
                "-ext",
                "SAN=dns:localhost",
                "-validity",
                "2",
                "-storetype",
                "PKCS12",
                "-storepass",
                new String(PASSWORD),
                "-keystore",
                file.toString())
            .redirectErrorStream(true)
            .start();
    String said = new String(keytool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(keytool.waitFor()).as(said).isZero();
    KeyStore keys = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(file)) {
      keys.load(in, PASSWORD);
    }
    return keys;
  }

  private static SSLContext context(KeyStore keys) throws Exception {
    KeyManagerFactory own = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    own.init(keys, PASSWORD);
    TrustManagerFactory trusted =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    KeyStore certificates = KeyStore.getInstance("PKCS12");
    certificates.load(null, PASSWORD);
    certificates.setCertificateEntry("ca", keys.getCertificate("key"));
    trusted.init(certificates);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(own.getKeyManagers(), trusted.getTrustManagers(), null);
    return context;
  }

  private MistralClientBuilder client() {
    return MistralClient.builder()
        .apiKey("a-key-for-tests")
        .baseUrl("https://localhost:" + server.getAddress().getPort());
  }

  @Test
  void aLargeDocumentGoesToAServerThatTheCallerTrusts() {
    try (MistralClient client =
        client()
            .network(NetworkOptions.builder().sslContext(context).build())
            .documents(
                DocumentOptions.builder().transport(DocumentOptions.Transport.INLINE).build())
            .build()) {
      assertThat(client.engine().process(OcrRequest.of(Document.of(TEXT, "long.txt"))).pages())
          .hasSize(1);
      assertThat(received.get()).isGreaterThan(TEXT.length);
    }
  }

  @Test
  void aServerThatNobodyTrustsIsRefusedAtOnce() {
    try (MistralClient client = client().build()) {
      assertThatExceptionOfType(ConnectionException.class)
          .isThrownBy(() -> client.engine().process(OcrRequest.of(Document.of(TEXT, "long.txt"))))
          .withMessageContaining("secure connection")
          .satisfies(failure -> assertThat(failure.possiblyBilled()).isFalse());
    }
    assertThat(received.get()).isZero();
  }
}
