package io.github.ocr4j.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.ocr4j.document.Document;
import io.github.ocr4j.engine.OcrRequest;
import io.github.ocr4j.engine.SampleDocuments;
import io.github.ocr4j.exception.AuthenticationException;
import io.github.ocr4j.exception.ConfigurationException;
import io.github.ocr4j.exception.ConnectionException;
import io.github.ocr4j.simulated.SimulatedService;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GatewayTest {
  private static final String ANSWER =
      "{\"pages\":[{\"index\":0,\"markdown\":\"x\"}],\"model\":\"m\","
          + "\"usage_info\":{\"pages_processed\":1}}";
  private static final OcrRequest REQUEST =
      OcrRequest.of(Document.of(URI.create("https://example.org/a.pdf")));

  private static MistralClientBuilder client(String url) {
    return MistralClient.builder()
        .apiKey("a-key-for-tests")
        .baseUrl(url)
        .retryPolicy(RetryPolicy.never());
  }

  @Test
  void aLargeDocumentGoesThroughAGatewayThatHasTheOcrPathOnly() throws IOException {
    try (SimulatedService gateway =
            SimulatedService.builder().gateway("/mistral").key("litellm-key").start();
        MistralClient client = client(gateway.uri().toString()).apiKey("litellm-key").build()) {
      byte[] pdf = largePdf();
      assertThat(pdf.length).isGreaterThan(20_000_000);

      assertThat(client.engine().process(OcrRequest.of(Document.of(pdf, "a.pdf"))).pages())
          .hasSize(1);
    }
  }

  private static byte[] largePdf() throws IOException {
    try (PDDocument document = Loader.loadPDF(SampleDocuments.pdf(1))) {
      COSStream padding = document.getDocument().createCOSStream();
      try (OutputStream out = padding.createOutputStream()) {
        byte[] noise = new byte[20_000_000];
        new Random(1).nextBytes(noise);
        out.write(noise);
      }
      document.getDocumentCatalog().getCOSObject().setItem("Padding", padding);
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      document.save(bytes, CompressParameters.NO_COMPRESSION);
      return bytes.toByteArray();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/providers/mistral/azure/ocr",
        "/prefix/v1/ocr",
        "/prefix/ocr/v1/ocr/",
        "/v1/ocr"
      })
  void aBaseUrlMayNameTheOcrOperationItself(String path) throws IOException {
    try (ScriptedServer server = new ScriptedServer();
        MistralClient client = client(server.url() + path).build()) {
      server.json(ANSWER);

      client.engine().process(REQUEST);

      assertThat(server.seen().get(0).target()).isEqualTo(path.replaceAll("/$", ""));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "/", "/v1", "/v1/", "/mistral", "/mistral/v1/", "/ocr"})
  void aBaseUrlMayHaveAnyPrefix(String path) throws IOException {
    try (ScriptedServer server = new ScriptedServer();
        MistralClient client = client(server.url() + path).build()) {
      server.json(ANSWER);

      client.engine().process(REQUEST);

      String prefix = path.replaceAll("/?(v1)?/?$", "");
      assertThat(server.seen().get(0).target()).isEqualTo(prefix + "/v1/ocr");
    }
  }

  @Test
  void aDeploymentHasAPathAHeaderAndAVersionOfItsOwn() throws IOException {
    try (ScriptedServer server = new ScriptedServer();
        MistralClient client =
            client(server.url() + "/prefix")
                .ocrPath("deployments/ocr")
                .authentication(Authentication.header("api-key", "azure-key"))
                .queryParameter("api-version", "2024-05-01-preview")
                .build()) {
      server.json(ANSWER);

      client.engine().process(REQUEST);

      ScriptedServer.Seen seen = server.seen().get(0);
      assertThat(seen.target()).isEqualTo("/prefix/deployments/ocr?api-version=2024-05-01-preview");
      assertThat(seen.header("api-key")).isEqualTo("azure-key");
      assertThat(seen.header("authorization")).isEmpty();
    }
  }

  @Test
  void theErrorsOfLiteLlmAreUnderstood() throws IOException {
    try (ScriptedServer server = new ScriptedServer();
        MistralClient client = client(server.url()).build()) {
      server.error(
          401,
          "{\"error\":{\"message\":\"Authentication Error, LiteLLM Virtual Key expected.\","
              + "\"type\":\"auth_error\",\"param\":\"None\",\"code\":\"401\"}}");

      assertThatExceptionOfType(AuthenticationException.class)
          .isThrownBy(() -> client.engine().process(REQUEST))
          .withMessageContaining("LiteLLM Virtual Key expected");
    }
  }

  @Test
  void aProxyWithALoginIsUsed() throws IOException {
    try (ScriptedServer proxy = new ScriptedServer();
        MistralClient client =
            client("http://ocr.example.org")
                .network(
                    NetworkOptions.builder()
                        .proxy("localhost", port(proxy), "user", "pass-word")
                        .build())
                .build()) {
      proxy.json(ANSWER);

      assertThat(client.engine().process(REQUEST).pages()).hasSize(1);
      assertThat(proxy.seen().get(0).target()).isEqualTo("http://ocr.example.org/v1/ocr");
      assertThat(proxy.seen().get(0).header("proxy-authorization"))
          .isEqualTo(
              "Basic "
                  + Base64.getEncoder()
                      .encodeToString("user:pass-word".getBytes(StandardCharsets.UTF_8)));
    }
  }

  private static int port(ScriptedServer server) {
    return URI.create(server.url()).getPort();
  }

  @ParameterizedTest
  @ValueSource(strings = {"localhost", "*host", "LOCALHOST", "*"})
  void hostsWithoutProxyAreReachedDirectly(String pattern) throws IOException {
    try (ScriptedServer server = new ScriptedServer();
        ScriptedServer proxy = new ScriptedServer();
        MistralClient client =
            client(server.url())
                .network(
                    NetworkOptions.builder()
                        .proxy("localhost", port(proxy))
                        .noProxyHosts(List.of(pattern))
                        .build())
                .build()) {
      server.json(ANSWER);
      proxy.json(ANSWER);

      client.engine().process(REQUEST);

      assertThat(proxy.seen()).isEmpty();
    }
  }

  @Test
  void aSecureProxyTunnelAsksWithTheLogin() throws Exception {
    ByteArrayOutputStream head = new ByteArrayOutputStream();
    try (RudeServer proxy =
            new RudeServer(
                (socket, in, out) -> {
                  int next;
                  while ((next = in.read()) >= 0) {
                    head.write(next);
                    if (head.toString(StandardCharsets.UTF_8).endsWith("\r\n\r\n")) {
                      RudeServer.write(out, "HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n");
                      return;
                    }
                  }
                });
        MistralClient client =
            client("https://ocr.example.org")
                .network(
                    NetworkOptions.builder()
                        .proxy("localhost", URI.create(proxy.url()).getPort(), "user", "pass-word")
                        .build())
                .build()) {
      assertThatExceptionOfType(io.github.ocr4j.exception.ServiceException.class)
          .isThrownBy(() -> client.engine().process(REQUEST));
      assertThat(head.toString(StandardCharsets.UTF_8))
          .startsWith("CONNECT ocr.example.org:443")
          .contains("Proxy-Authorization: Basic ")
          .doesNotContain("a-key-for-tests");
    }
  }

  @Test
  void anUnknownHostIsNamed() {
    try (MistralClient client = client("http://ocr.invalid").build()) {
      assertThatExceptionOfType(ConnectionException.class)
          .isThrownBy(() -> client.engine().process(REQUEST))
          .withMessageContaining("ocr.invalid is unknown");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "api.mistral.ai",
        "ftp://host",
        "http://",
        "https://user:secret@host",
        "https://host?key=secret",
        "not a url"
      })
  void refusesABaseUrlThatCannotWork(String url) {
    assertThatExceptionOfType(ConfigurationException.class)
        .isThrownBy(() -> MistralClient.builder().baseUrl(url))
        .withMessageContaining("base URL")
        .satisfies(failure -> assertThat(failure.getMessage()).doesNotContain("secret"));
  }

  @Test
  void theKeyComesFromTheFirstVariableThatIsSet() {
    Map<String, String> both = Map.of("MISTRAL_API_KEY", "one", "MISTRAL_AI_API_KEY", "two");
    Map<String, String> second = Map.of("MISTRAL_API_KEY", " ", "MISTRAL_AI_API_KEY", "two");

    assertThat(Authentication.fromEnvironment(both::get).orElseThrow().secret()).isEqualTo("one");
    assertThat(Authentication.fromEnvironment(second::get).orElseThrow().secret()).isEqualTo("two");
    assertThat(Authentication.fromEnvironment(name -> null)).isEmpty();
  }

  @Test
  void nothingShowsTheKey() {
    NetworkOptions network = NetworkOptions.builder().proxy("p", 1, "u", "pass-word").build();
    MistralClientBuilder builder =
        MistralClient.builder().apiKey("key-that-nobody-may-see").network(network);
    try (MistralClient client = builder.build()) {
      assertThat(
              List.of(
                  network.toString(),
                  builder.toString(),
                  client.toString(),
                  client.engine().toString(),
                  Authentication.bearer("key-that-nobody-may-see").toString()))
          .noneMatch(text -> text.contains("nobody-may-see") || text.contains("pass-word"));
    }
  }

  @Test
  void aKeyWithForeignCharactersIsRefusedWithoutShowingIt() {
    assertThatExceptionOfType(ConfigurationException.class)
        .isThrownBy(() -> Authentication.bearer("secret\r\nX-Evil: 1"))
        .satisfies(failure -> assertThat(failure.getMessage()).doesNotContain("secret"));
  }
}
