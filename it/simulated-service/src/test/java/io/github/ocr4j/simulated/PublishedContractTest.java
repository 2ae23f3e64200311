package io.github.ocr4j.simulated;

import static io.github.ocr4j.simulated.TestClient.json;
import static io.github.ocr4j.simulated.TestClient.ocrRequest;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Compares requests and answers with the published contract, where a copy of it is at hand. */
class PublishedContractTest {

  private static final Path CONTRACT =
      Path.of(
          System.getProperty("ocr4j.shared", "../../../shared"),
          "reference",
          "contract",
          "mistral-openapi.yaml");

  private final SettableClock clock = new SettableClock();
  private ObjectNode contract;
  private SimulatedService service;
  private TestClient client;

  @BeforeEach
  void start() throws IOException {
    assumeTrue(Files.exists(CONTRACT), "The published contract is not at hand.");
    contract = (ObjectNode) new YAMLMapper().readTree(CONTRACT.toFile());
    service = SimulatedService.builder().clock(clock).start();
    client = new TestClient(service);
  }

  @AfterEach
  void stop() {
    if (service != null) {
      service.close();
    }
  }

  @Test
  void ocrRequestsAreJudgedAsTheContractDoes() throws IOException {
    assertSameJudgement("OCRRequest", "/v1/ocr", ocrRequest(TestDocuments.report(1)), OCR_CHANGES);
  }

  @Test
  void chatRequestsAreJudgedAsTheContractDoes() throws IOException {
    ObjectNode request = TestClient.JSON.createObjectNode().put("model", "mistral-small-latest");
    request.putArray("messages").addObject().put("role", "user").put("content", "Hello");

    assertSameJudgement("ChatCompletionRequest", "/v1/chat/completions", request, CHAT_CHANGES);
  }

  @Test
  void answersFitTheContract() throws IOException {
    ObjectNode request = ocrRequest(TestDocuments.report(2)).put("include_image_base64", true);
    request.put("table_format", "html").put("confidence_scores_granularity", "word");
    request.put("include_blocks", true).put("extract_header", true);

    assertFits("OCRResponse", client.ocr(request));
    assertFits("ModelList", client.get("/v1/models"));
    assertFits("HTTPValidationError", client.ocr(request.put("unknown", 1)));
    HttpResponse<String> uploaded =
        client.upload("rows.jsonl", "{\"body\":{}}".getBytes(), Map.of("purpose", "batch"));
    assertFits("UploadFileOut", uploaded);
    String file = json(uploaded).get("id").asText();
    assertFits("ListFilesOut", client.get("/v1/files"));
    assertFits("RetrieveFileOut", client.get("/v1/files/" + file));
    assertFits("FileSignedURL", client.get("/v1/files/" + file + "/url"));
    HttpResponse<String> created =
        client.post(
            "/v1/batch/jobs", "{\"endpoint\":\"/v1/ocr\",\"input_files\":[\"" + file + "\"]}");
    assertFits("BatchJobOut", created);
    assertFits("BatchJobsOut", client.get("/v1/batch/jobs"));
    assertFits("DeleteFileOut", client.delete("/v1/files/" + file));
  }

  private static final String[] OCR_CHANGES = {
    "{'x':1}",
    "{'model':null}",
    "{'model':1}",
    "{'id':'a'}",
    "{'id':null}",
    "{'pages':null}",
    "{'pages':'0-1'}",
    "{'pages':[0]}",
    "{'pages':[0.5]}",
    "{'pages':3}",
    "{'pages':['0']}",
    "{'include_image_base64':null}",
    "{'include_image_base64':1}",
    "{'image_limit':'1'}",
    "{'image_limit':null}",
    "{'image_min_size':2}",
    "{'image_min_size':{}}",
    "{'table_format':'html'}",
    "{'table_format':null}",
    "{'table_format':'HTML'}",
    "{'extract_header':null}",
    "{'extract_footer':true}",
    "{'extract_footer':'true'}",
    "{'include_blocks':null}",
    "{'confidence_scores_granularity':'page'}",
    "{'confidence_scores_granularity':'block'}",
    "{'confidence_scores_granularity':null}",
    "{'document_annotation_format':null}",
    "{'document_annotation_format':{}}",
    "{'document_annotation_format':{'type':'text'}}",
    "{'bbox_annotation_format':{'type':'x'}}",
    "{'bbox_annotation_format':{'type':'json_schema','json_schema':null}}",
    "{'bbox_annotation_format':{'type':'json_schema','json_schema':{'name':'a'}}}",
    "{'bbox_annotation_format':{'json_schema':{'name':'a','schema':{},'strict':true}}}",
    "{'bbox_annotation_format':{'json_schema':{'name':'a','schema':{},'strict':null}}}",
    "{'bbox_annotation_format':{'json_schema':{'name':'a','schema':{},'extra':1}}}",
    "{'document_annotation_prompt':null}",
    "{'document_annotation_prompt':7}",
    "{'document':null}",
    "{'document':{}}",
    "{'document':'text'}",
    "{'document':{'type':'document_url'}}",
    "{'document':{'type':'image_url','document_url':'x'}}",
    "{'document':{'type':'file','file_id':'x','name':'y'}}",
    "{'document':{'document_url':1}}",
    "{'document':{'image_url':{'url':'x','size':1}}}",
    "{'document':{'image_url':{'url':'x','detail':'medium'}}}"
  };

  private static final String[] CHAT_CHANGES = {
    "{'x':1}",
    "{'model':null}",
    "{'temperature':null}",
    "{'temperature':1.6}",
    "{'top_p':2}",
    "{'top_p':null}",
    "{'max_tokens':null}",
    "{'max_tokens':-1}",
    "{'max_tokens':1.5}",
    "{'stream':null}",
    "{'stop':'a'}",
    "{'stop':['a']}",
    "{'stop':null}",
    "{'random_seed':-1}",
    "{'metadata':{}}",
    "{'metadata':[]}",
    "{'response_format':null}",
    "{'response_format':{'type':'json_object'}}",
    "{'tools':null}",
    "{'tools':[{}]}",
    "{'tools':[{'function':{'name':'f','parameters':{}}}]}",
    "{'tool_choice':'any'}",
    "{'tool_choice':{'function':{'name':'f'}}}",
    "{'tool_choice':null}",
    "{'presence_penalty':3}",
    "{'frequency_penalty':-2}",
    "{'n':0}",
    "{'n':null}",
    "{'prediction':{'content':'a'}}",
    "{'prediction':{'kind':'a'}}",
    "{'prompt_mode':'reasoning'}",
    "{'reasoning_effort':'low'}",
    "{'safe_prompt':true}",
    "{'guardrails':null}",
    "{'messages':null}",
    "{'messages':[{'role':'user','content':null}]}",
    "{'messages':[{'role':'user'}]}",
    "{'messages':[{'role':'system','content':'a'},{'role':'user','content':'b'}]}",
    "{'messages':[{'role':'system','content':null}]}",
    "{'messages':[{'role':'assistant'},{'role':'tool','content':'a','tool_call_id':'b'}]}",
    "{'messages':[{'role':'user','content':[{'type':'text','text':1}]}]}",
    "{'messages':[{'role':'user','content':[{'type':'text','text':'a','b':1}]}]}"
  };

  private void assertSameJudgement(
      String schema, String path, ObjectNode request, String... changes) throws IOException {
    JsonSchema published = schema(schema);
    for (String change : changes) {
      ObjectNode changed = request.deepCopy();
      changed.setAll((ObjectNode) TestClient.JSON.readTree(change.replace('\'', '"')));
      boolean allowed = published.validate(changed).isEmpty();

      assertThat(client.post(path, changed.toString()).statusCode() != 422)
          .as(change)
          .isEqualTo(allowed);
    }
  }

  private void assertFits(String schema, HttpResponse<String> response) throws IOException {
    assertThat(schema(schema).validate(json(response))).as(response.body()).isEmpty();
  }

  private JsonSchema schema(String name) {
    JsonNode root = contract.deepCopy().put("$ref", "#/components/schemas/" + name);
    return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(root);
  }
}
