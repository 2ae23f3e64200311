package io.github.ocr4j.client;

import static io.github.ocr4j.client.RudeCalls.KEY;
import static io.github.ocr4j.client.RudeCalls.fails;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.ocr4j.client.RudeServer.Behaviour;
import io.github.ocr4j.document.Document;
import io.github.ocr4j.engine.OcrRequest;
import io.github.ocr4j.exception.AuthenticationException;
import io.github.ocr4j.exception.RateLimitedException;
import io.github.ocr4j.exception.ServiceException;
import io.github.ocr4j.exception.ServiceUnavailableException;
import io.github.ocr4j.exception.TooLargeException;
import io.github.ocr4j.exception.UnreadableResponseException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Refusals of services and gateways, well-formed and otherwise, as the right exceptions. */
@Timeout(30)
class RefusalTest {
  @Test
  void anErrorWithoutEndIsReadOnlyAtItsBeginning() throws Exception {
    String echo = "A".repeat(4096);
    String beginning =
        "{\"detail\":[{\"type\":\"value_error\",\"loc\":[\"body\",\"document\"],"
            + "\"msg\":\"bad url\",\"input\":\"";
    ServiceException failure =
        fails(
            io.github.ocr4j.exception.InvalidRequestException.class,
            1,
            (socket, in, out) -> {
              RudeServer.readRequest(in);
              RudeServer.write(
                  out, "HTTP/1.1 422 Unprocessable\r\nTransfer-Encoding: chunked\r\n\r\n");
              RudeServer.write(
                  out, Integer.toHexString(beginning.length()) + "\r\n" + beginning + "\r\n");
              while (true) {
                RudeServer.write(out, "1000\r\n" + echo + "\r\n");
              }
            });

    assertThat(failure).hasMessageContaining("body.document: bad url");
    assertThat(failure.getMessage()).doesNotContain("AAAA");
  }

  @Test
  void anAnswerBeforeTheBodyIsSentIsUnderstood() throws Exception {
    byte[] text = "lorem ipsum dolor sit amet \n".repeat(300_000).getBytes(StandardCharsets.UTF_8);
    fails(
        TooLargeException.class,
        1,
        OcrRequest.of(Document.of(text, "long.txt")),
        (socket, in, out) -> {
          RudeServer.readHead(in);
          RudeServer.write(
              out,
              "HTTP/1.1 413 Too Large\r\nContent-Length: 31\r\n\r\n"
                  + "{\"message\":\"Payload too large\"}");
          in.transferTo(OutputStream.nullOutputStream());
        });
  }

  @Test
  void aStormOfTooManyRequestsEndsAsRateLimited() throws Exception {
    RateLimitedException failure =
        fails(
            RateLimitedException.class,
            3,
            answer(429, "application/json", "{\"message\":\"Requests rate limit exceeded\"}"));

    assertThat(failure).hasMessageContaining("Requests rate limit exceeded");
  }

  @Test
  void aWaitThatIsTooLongIsNotWaited() throws Exception {
    RateLimitedException failure =
        fails(
            RateLimitedException.class,
            1,
            answer(429, "application/json\r\nRetry-After: 86400", "{}"));

    assertThat(failure.failure().retryAfter()).contains(Duration.ofDays(1));
  }

  @Test
  void aLimitOfZeroIsNotTriedAgain() throws Exception {
    fails(
        RateLimitedException.class,
        1,
        answer(429, "application/json\r\nX-RateLimit-Limit-Req-Minute: 0", "{}"));
  }

  @Test
  void plainTextOfAnEnvoyIsServiceUnavailable() throws Exception {
    assertThat(
            fails(
                ServiceUnavailableException.class,
                3,
                answer(
                    503,
                    "text/plain",
                    "upstream connect error or disconnect/reset before headers. reset reason:"
                        + " overflow")))
        .hasMessageContaining("overflow");
  }

  @Test
  void aWebPageOfACdnIsServiceUnavailable() throws Exception {
    assertThat(
            fails(
                ServiceUnavailableException.class,
                3,
                answer(
                    520,
                    "text/html",
                    "<!DOCTYPE html><html><head><title>api | 520: Web server is returning an"
                        + " unknown error</title></head><body>long page</body></html>")))
        .hasMessageContaining("520: Web server")
        .hasMessageNotContaining("long page");
  }

  @Test
  void anEmptyRefusalOfTheKeyIsAuthentication() throws Exception {
    assertThat(fails(AuthenticationException.class, 1, answer(401, "text/plain", "")))
        .hasMessageContaining("gave no reason");
  }

  @Test
  void aServiceThatIsNotPaidForIsAuthentication() throws Exception {
    assertThat(
            fails(
                AuthenticationException.class,
                1,
                answer(
                    402,
                    "application/json",
                    "{\"detail\":\"You do not have access to this service\"}")))
        .hasMessageContaining("You do not have access to this service");
  }

  @Test
  void aWebPageInPlaceOfJsonIsUnreadable() throws Exception {
    assertThat(
            fails(
                UnreadableResponseException.class,
                2,
                answer(200, "text/html", "<html>log in</html>")))
        .hasMessageContaining("text/html");
  }

  @Test
  void aKeyThatIsEchoedIsTakenOut() throws Exception {
    assertThat(
            fails(
                AuthenticationException.class,
                1,
                answer(401, "application/json", "{\"detail\":\"Invalid key " + KEY + "\"}")))
        .hasMessageContaining("Invalid key ***");
  }

  private static Behaviour answer(int status, String type, String body) {
    return (socket, in, out) -> {
      RudeServer.readRequest(in);
      RudeServer.write(
          out,
          "HTTP/1.1 "
              + status
              + " Whatever\r\nConnection: close\r\nContent-Type: "
              + type
              + "\r\nContent-Length: "
              + body.getBytes(StandardCharsets.UTF_8).length
              + "\r\n\r\n"
              + body);
    };
  }
}
