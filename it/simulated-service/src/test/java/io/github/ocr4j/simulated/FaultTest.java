package io.github.ocr4j.simulated;

import static io.github.ocr4j.simulated.TestClient.ocrRequest;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.ocr4j.simulated.traffic.Fault;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FaultTest {

  private SimulatedService service;
  private TestClient client;

  @BeforeEach
  void start() {
    service = SimulatedService.start();
    client = new TestClient(service);
  }

  @AfterEach
  void stop() {
    service.close();
  }

  @Test
  void theChosenCallGetsTheChosenAnswer() {
    service
        .faults()
        .onCall(2, Fault.answer(503, "text/plain", "overflow").withHeader("retry-after", "3"));

    assertThat(call().statusCode()).isEqualTo(200);
    HttpResponse<String> second = call();
    assertThat(second.statusCode()).isEqualTo(503);
    assertThat(second.body()).isEqualTo("overflow");
    assertThat(second.headers().firstValue("retry-after")).hasValue("3");
    assertThat(call().statusCode()).isEqualTo(200);
    assertThat(service.billing().pages()).isEqualTo(2);
  }

  @ParameterizedTest
  @EnumSource(
      names = {"RESET_BEFORE_BODY", "RESET_BEFORE_ANSWER", "RESET_IN_ANSWER", "TRUNCATED_ANSWER"})
  void aBrokenConnectionReachesTheClientAsAnError(Fault.Kind kind) {
    service.faults().next(1, Fault.of(kind));

    assertThatThrownBy(this::tryCall).isInstanceOf(IOException.class);
    assertThat(call().statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @EnumSource(names = {"RESET_BEFORE_ANSWER", "RESET_IN_ANSWER", "TRUNCATED_ANSWER"})
  void whatBreaksAfterTheWorkWasDoneIsBilled(Fault.Kind kind) {
    service.faults().next(1, Fault.of(kind));

    assertThatThrownBy(this::tryCall).isInstanceOf(IOException.class);
    assertThat(service.billing().pages()).isEqualTo(1);
  }

  @Test
  void whatBreaksBeforeTheBodyIsNotBilled() {
    service.faults().next(1, Fault.of(Fault.Kind.RESET_BEFORE_BODY));

    assertThatThrownBy(this::tryCall).isInstanceOf(IOException.class);
    assertThat(service.billing().pages()).isZero();
  }

  @Test
  void cutJsonComesInAWellFramedAnswer() {
    service.faults().next(1, Fault.of(Fault.Kind.TRUNCATED_JSON));

    HttpResponse<String> response = call();

    assertThat(response.statusCode()).isEqualTo(200);
    assertThatThrownBy(() -> TestClient.json(response)).hasMessageContaining("end-of-input");
  }

  @Test
  void anAnswerThatNeverComesLetsTheClientTimeOut() {
    service.faults().next(1, Fault.of(Fault.Kind.NO_ANSWER));

    assertThatThrownBy(() -> tryCall(Duration.ofMillis(300)))
        .isInstanceOf(HttpTimeoutException.class);
  }

  @Test
  void aSlowAnswerArrivesWhole() {
    service.faults().next(1, Fault.slowAnswer(20_000));

    assertThat(TestClient.json(call()).at("/pages/0/index").asInt(-1)).isZero();
  }

  @Test
  void faultsAtARateAreTheSameForASeed() {
    service.faults().rate(0.5, Fault.answer(500, "{}"));
    String first = outcomes();
    service.faults().clear();
    service.faults().rate(0.5, Fault.answer(500, "{}"));

    assertThat(outcomes()).isEqualTo(first).contains("200", "500");
  }

  private String outcomes() {
    StringBuilder outcomes = new StringBuilder();
    for (int i = 0; i < 20; i++) {
      outcomes.append(call().statusCode()).append(' ');
    }
    return outcomes.toString();
  }

  private HttpResponse<String> call() {
    return client.ocr(ocrRequest(TestDocuments.report(1)));
  }

  private void tryCall() throws IOException {
    tryCall(Duration.ofSeconds(10));
  }

  private void tryCall(Duration timeout) throws IOException {
    client.trySend(
        client
            .request("/v1/ocr")
            .timeout(timeout)
            .header("content-type", "application/json")
            .POST(BodyPublishers.ofString(ocrRequest(TestDocuments.report(1)).toString())));
  }
}
