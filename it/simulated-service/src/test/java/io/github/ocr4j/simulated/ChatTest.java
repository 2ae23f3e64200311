package io.github.ocr4j.simulated;

import static io.github.ocr4j.simulated.TestClient.dataUri;
import static io.github.ocr4j.simulated.TestClient.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChatTest {

  private static SimulatedService service;
  private static TestClient client;

  @BeforeAll
  static void start() {
    service = SimulatedService.start();
    client = new TestClient(service);
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  @Test
  void theAnswerQuotesTheDocument() {
    JsonNode completion = complete(question());

    assertThat(completion.get("object").asText()).isEqualTo("chat.completion");
    assertThat(completion.at("/choices/0/message/content").asText())
        .contains("You asked: What is it about?", "# Chapter 1");
    assertThat(completion.at("/usage/total_tokens").asInt())
        .isEqualTo(
            completion.at("/usage/prompt_tokens").asInt()
                + completion.at("/usage/completion_tokens").asInt());
  }

  @Test
  void theAnswerFitsTheSchema() throws Exception {
    ObjectNode request = question();
    ObjectNode format = request.putObject("response_format").put("type", "json_schema");
    format
        .putObject("json_schema")
        .put("name", "report")
        .set(
            "schema",
            TestClient.JSON.readTree(
                """
                {"type":"object","properties":{"title":{"type":"string"},
                "amounts":{"type":"array","items":{"type":"number"},"minItems":1}}}"""));

    JsonNode content =
        TestClient.JSON.readTree(complete(request).at("/choices/0/message/content").asText());

    assertThat(content.get("title").asText()).startsWith("The annual report");
    assertThat(content.at("/amounts/0").isNumber()).isTrue();
  }

  @Test
  void aStreamEndsWithDone() {
    HttpResponse<String> response = post(question().put("stream", true));

    assertThat(response.headers().firstValue("content-type").orElse(""))
        .startsWith("text/event-stream");
    assertThat(response.body()).startsWith("data: {").endsWith("data: [DONE]\n\n");
    assertThat(response.body()).contains("\"finish_reason\":\"stop\"");
  }

  @Test
  void anAnswerIsCutAtTheTokenLimit() {
    JsonNode completion = complete(question().put("max_tokens", 3));

    assertThat(completion.at("/choices/0/finish_reason").asText()).isEqualTo("length");
    assertThat(completion.at("/choices/0/message/content").asText()).hasSize(12);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'unknown':1} | extra_forbidden",
        "{'temperature':2} | less_than_equal",
        "{'max_tokens':-1} | greater_than_equal",
        "{'messages':[{'content':'x'}]} | union_tag_not_found",
        "{'messages':[{'role':'boss','content':'x'}]} | union_tag_invalid",
        "{'messages':[{'role':'user','content':'x','name':'y'}]} | extra_forbidden",
        "{'messages':[{'role':'user','content':[{'type':'picture'}]}]} | union_tag_invalid",
        "{'messages':[]} | too_short",
        "{'response_format':{'type':'xml'}} | literal_error",
        "{'tool_choice':'never'} | literal_error",
        "{'model':null} | string_type",
      })
  void whatTheContractDoesNotAllowIsRefused(String change, String type) throws Exception {
    ObjectNode request = question();
    request.setAll((ObjectNode) TestClient.JSON.readTree(change.replace('\'', '"')));

    HttpResponse<String> response = post(request);

    assertThat(response.statusCode()).as(response.body()).isEqualTo(422);
    assertThat(json(response).findValuesAsText("type")).contains(type);
  }

  @Test
  void anUnknownModelIsRefused() {
    HttpResponse<String> response = post(question().put("model", "mistral-ocr-latest"));

    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(json(response).get("type").asText()).isEqualTo("invalid_model");
  }

  @Test
  void modelsAreListedWithTheirCapabilities() {
    JsonNode list = json(client.get("/v1/models"));

    assertThat(list.get("data").findValuesAsText("id"))
        .contains("mistral-ocr-latest", "mistral-ocr-4-1", "mistral-small-latest")
        .doesNotContain("mistral-ocr-2503");
    JsonNode card = json(client.get("/v1/models/mistral-ocr-latest"));
    assertThat(card.at("/capabilities/ocr").asBoolean()).isTrue();
    assertThat(client.get("/v1/models/gone").statusCode()).isEqualTo(404);
  }

  private static ObjectNode question() {
    ObjectNode request = TestClient.JSON.createObjectNode().put("model", "mistral-small-latest");
    ObjectNode message = request.putArray("messages").addObject().put("role", "user");
    ArrayNode content = message.putArray("content");
    content.addObject().put("type", "text").put("text", "What is it about?");
    content
        .addObject()
        .put("type", "document_url")
        .put("document_url", dataUri("application/pdf", TestDocuments.report(1)));
    return request;
  }

  private static JsonNode complete(JsonNode request) {
    HttpResponse<String> response = post(request);
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    return json(response);
  }

  private static HttpResponse<String> post(JsonNode request) {
    return client.post("/v1/chat/completions", request.toString());
  }
}
