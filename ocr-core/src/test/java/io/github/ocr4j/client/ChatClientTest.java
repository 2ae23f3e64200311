package io.github.ocr4j.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.ocr4j.chat.ChatMessage;
import io.github.ocr4j.chat.ChatRequest;
import io.github.ocr4j.chat.ChatResponse;
import io.github.ocr4j.document.Document;
import io.github.ocr4j.engine.SampleDocuments;
import io.github.ocr4j.exception.DocumentException;
import io.github.ocr4j.exception.InvalidRequestException;
import io.github.ocr4j.exception.UnreadableResponseException;
import io.github.ocr4j.simulated.SimulatedService;
import java.net.URI;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ChatClientTest extends ScriptedClient {
  private static final Document INVOICE = Document.of(URI.create("https://example.org/a.pdf"));

  @Test
  void asksAboutADocument() {
    server.json(
        ChatAnswers.said(
            "[{\"type\":\"thinking\",\"thinking\":[]},{\"type\":\"text\",\"text\":\"42\"}]"));

    assertThat(client.chat().ask(INVOICE, "How much?")).isEqualTo("42");
    assertThat(server.seen().get(0).text())
        .isEqualTo(
            "{\"model\":\"mistral-small-latest\",\"messages\":[{\"role\":\"user\",\"content\":["
                + "{\"type\":\"text\",\"text\":\"How much?\"},{\"type\":\"document_url\","
                + "\"document_url\":\"https://example.org/a.pdf\"}]}]}");
  }

  @Test
  void showsAnAnswerWhileItIsWritten() {
    server.answer(
        200,
        "text/event-stream",
        ": a comment\n\n"
            + event("{\"role\":\"assistant\",\"content\":\"\"}", "null", "")
            + event("{\"content\":\"four\"}", "null", "")
            + event("{\"content\":[{\"type\":\"text\",\"text\":\"ty\"}]}", "null", "")
            + event(
                "{\"content\":null}",
                "\"stop\"",
                ",\"usage\":{\"prompt_tokens\":10,\"completion_tokens\":2,\"total_tokens\":12}")
            + "data: [DONE]\n\n",
        Map.of());
    List<String> pieces = new ArrayList<>();

    ChatResponse answer =
        client.chat().complete(ChatRequest.of(ChatMessage.user("How much?", INVOICE)), pieces::add);

    assertThat(pieces).containsExactly("four", "ty");
    assertThat(answer.text()).isEqualTo("fourty");
    assertThat(answer.model()).isEqualTo("m");
    assertThat(answer.choices().get(0).finishReason()).isEqualTo("stop");
    assertThat(answer.usage().orElseThrow().totalTokens()).isEqualTo(12);
    assertThat(server.seen().get(0).text()).contains("\"stream\":true");
    assertThat(server.seen().get(0).header("accept")).isEqualTo("text/event-stream");
  }

  private static String event(String delta, String finishReason, String rest) {
    return "data: {\"id\":\"c\",\"object\":\"chat.completion.chunk\",\"model\":\"m\",\"created\":1"
        + rest
        + ",\"choices\":[{\"index\":0,\"delta\":"
        + delta
        + ",\"finish_reason\":"
        + finishReason
        + "}]}\n\n";
  }

  @Test
  void anAnswerThatBreaksOffWhileItIsShownIsAFailure() {
    server.answer(200, "text/event-stream", event("{\"content\":\"four\"}", "null", ""), Map.of());

    assertThatExceptionOfType(UnreadableResponseException.class)
        .isThrownBy(() -> client.chat().ask(INVOICE, "How much?", piece -> {}))
        .matches(failure -> failure.possiblyBilled());
  }

  @Test
  void aGatewayMayAnswerInOnePieceAllTheSame() {
    server.json(ChatAnswers.said("\"42\""));
    List<String> pieces = new ArrayList<>();

    assertThat(client.chat().summarize(INVOICE, pieces::add)).isEqualTo("42");
    assertThat(pieces).containsExactly("42");
  }

  @Test
  void asksAboutSeveralDocumentsOfAnyKind() {
    server.json(ChatAnswers.said("\"Nothing\""));
    byte[] pdf = SampleDocuments.pdf(1);

    String answer =
        client
            .chat()
            .ask(
                List.of(
                    Document.of(pdf, "b.pdf"),
                    INVOICE,
                    Document.of(URI.create("https://example.org/scan.png")),
                    Document.uploaded("5f1e")),
                "What differs?");

    assertThat(answer).isEqualTo("Nothing");
    assertThat(server.seen().get(0).text())
        .contains(
            "{\"type\":\"document_url\",\"document_url\":\"data:application/pdf;base64,"
                + Base64.getEncoder().encodeToString(pdf)
                + "\"},{\"type\":\"document_url\",\"document_url\":\"https://example.org/a.pdf\"},"
                + "{\"type\":\"image_url\",\"image_url\":\"https://example.org/scan.png\"},"
                + "{\"type\":\"file\",\"file_id\":\"5f1e\"}]");
  }

  @Test
  void eachMessageShowsItsOwnDocuments() {
    server.json(ChatAnswers.said("\"Yes\""));

    client
        .chat()
        .complete(
            ChatRequest.of(
                ChatMessage.user("This?", Document.uploaded("one")),
                ChatMessage.assistant("No."),
                ChatMessage.user("And this?", Document.uploaded("two"))));

    assertThat(server.seen().get(0).text())
        .contains("\"This?\"},{\"type\":\"file\",\"file_id\":\"one\"}]")
        .contains("{\"role\":\"assistant\",\"content\":\"No.\"}")
        .contains("\"And this?\"},{\"type\":\"file\",\"file_id\":\"two\"}]");
  }

  @Test
  void everyUploadOfAQuestionIsDeletedEvenWhenTheQuestionFails() {
    String file =
        "{\"id\":\"%s\",\"object\":\"file\",\"bytes\":1,\"created_at\":1,\"filename\":\"a\","
            + "\"purpose\":\"ocr\",\"sample_type\":\"ocr_input\",\"source\":\"upload\"}";
    server
        .json(file.formatted("one"))
        .json(file.formatted("two"))
        .error(400, "{\"message\":\"too long\"}")
        .json("{\"id\":\"x\",\"object\":\"file\",\"deleted\":true}");
    Document pdf = Document.of(SampleDocuments.pdf(1), "a.pdf");

    try (MistralClient uploading =
        MistralClient.builder()
            .apiKey("a-key-for-tests")
            .baseUrl(server.url())
            .documents(
                DocumentOptions.builder().transport(DocumentOptions.Transport.UPLOAD).build())
            .build()) {
      assertThatExceptionOfType(InvalidRequestException.class)
          .isThrownBy(() -> uploading.chat().ask(List.of(pdf, pdf), "Which?"));
    }

    assertThat(server.seen())
        .extracting(seen -> seen.method() + " " + seen.target())
        .containsExactly(
            "POST /v1/files",
            "POST /v1/files",
            "POST /v1/chat/completions",
            "DELETE /v1/files/two",
            "DELETE /v1/files/one");
  }

  @Test
  void noDocumentIsUploadedWhenAnotherOneIsRefused() {
    try (MistralClient uploading =
        MistralClient.builder()
            .apiKey("a-key-for-tests")
            .baseUrl(server.url())
            .documents(
                DocumentOptions.builder().transport(DocumentOptions.Transport.UPLOAD).build())
            .build()) {
      assertThatExceptionOfType(DocumentException.class)
          .isThrownBy(
              () ->
                  uploading
                      .chat()
                      .ask(
                          List.of(
                              Document.of(SampleDocuments.pdf(1), "a.pdf"),
                              Document.of(new byte[0], "empty.pdf")),
                          "Which?"));
    }
    assertThat(server.seen()).isEmpty();
  }

  @Test
  void sendsOtherOptionsOfTheContractAsTheyAre() {
    server.json(ChatAnswers.said("\"Yes\""));

    client
        .chat()
        .complete(
            ChatRequest.of(ChatMessage.user("Yes?"))
                .withTemperature(0.5)
                .withOption("top_p", 0.9)
                .withOption("stop", List.of("\n")));

    assertThat(server.seen().get(0).text())
        .contains("\"temperature\":0.5", "\"top_p\":0.9", "\"stop\":[\"\\n\"]");
  }

  @Test
  void anOptionThatHasAMethodOfItsOwnIsRefused() {
    ChatRequest request = ChatRequest.of(ChatMessage.user("Yes?"));

    assertThatIllegalArgumentException()
        .isThrownBy(() -> request.withOption("temperature", 1))
        .withMessageContaining("temperature");
  }

  @Test
  void theServiceAcceptsWhatIsSent() {
    try (SimulatedService service = SimulatedService.start();
        MistralClient real =
            MistralClient.builder().apiKey("test-key").baseUrl(service.uri().toString()).build()) {
      Document pdf = Document.of(SampleDocuments.pdf(1), "a.pdf");
      Document image = Document.of(SampleDocuments.png(), "b.png");

      assertThat(
              real.chat()
                  .complete(
                      ChatRequest.of(
                              ChatMessage.system("Be short."),
                              ChatMessage.user("Which?", pdf, image))
                          .withOption("top_p", 0.5)
                          .withOption("safe_prompt", true))
                  .text())
          .isNotBlank();
      List<String> pieces = new ArrayList<>();
      assertThat(real.chat().summarize(pdf, pieces::add)).isEqualTo(String.join("", pieces));
      assertThat(pieces).isNotEmpty();
    }
  }
}
