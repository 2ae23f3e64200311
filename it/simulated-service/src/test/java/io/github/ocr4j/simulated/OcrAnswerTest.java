package io.github.ocr4j.simulated;

import static io.github.ocr4j.simulated.TestClient.json;
import static io.github.ocr4j.simulated.TestClient.ocrRequest;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class OcrAnswerTest {

  private static SimulatedService service;
  private static TestClient client;

  @BeforeAll
  static void start() {
    service = SimulatedService.builder().acceptRetiredModels().start();
    client = new TestClient(service);
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  @Test
  void theTextLayerComesBackAsMarkdown() {
    JsonNode page = page(ocrRequest(TestDocuments.report(1)));

    assertThat(page.get("markdown").asText())
        .isEqualTo(
            """
            The annual report

            # Chapter 1

            The first line of the paragraph and its second line.

            | Item | Amount |
            | --- | --- |
            | Paper | 42 |

            ![img-0.jpeg](img-0.jpeg)

            Page 1""");
  }

  @Test
  void indexesAreAbsoluteAndImageNumbersStartAtZeroInEveryResponse() {
    ObjectNode request = ocrRequest(TestDocuments.report(6));
    request.put("pages", "1,3-4");

    JsonNode answer = answer(request);

    assertThat(answer.at("/pages").findValuesAsText("index")).containsExactly("1", "3", "4");
    assertThat(answer.at("/pages/0/images/0/id").asText()).isEqualTo("img-0.jpeg");
    assertThat(answer.at("/pages/2/images/0/id").asText()).isEqualTo("img-2.jpeg");
    assertThat(answer.at("/usage_info/pages_processed").asInt()).isEqualTo(3);
  }

  @Test
  void imagesComeWithTheirBytesWhenAskedFor() throws IOException {
    ObjectNode request = ocrRequest(TestDocuments.report(1)).put("include_image_base64", true);

    String uri = page(request).at("/images/0/image_base64").asText();

    assertThat(uri).startsWith("data:image/jpeg;base64,");
    byte[] jpeg = Base64.getDecoder().decode(uri.substring(uri.indexOf(',') + 1));
    assertThat(ImageIO.read(new ByteArrayInputStream(jpeg)).getWidth()).isEqualTo(100);
  }

  @Test
  void theImageLimitHoldsForTheWholeDocument() {
    ObjectNode request = ocrRequest(TestDocuments.report(3)).put("image_limit", 2);

    JsonNode answer = answer(request);

    assertThat(answer.at("/pages").findValues("images").stream().mapToInt(JsonNode::size).sum())
        .isEqualTo(2);
  }

  @Test
  void smallImagesAreLeftOutWhenAMinimumSizeIsGiven() {
    ObjectNode request = ocrRequest(TestDocuments.report(1)).put("image_min_size", 5000);

    assertThat(page(request).get("images")).isEmpty();
  }

  @Test
  void tablesComeSeparatelyInTheFormatAskedFor() {
    ObjectNode request = ocrRequest(TestDocuments.report(1)).put("table_format", "html");

    JsonNode page = page(request);

    assertThat(page.get("markdown").asText()).contains("[tbl-0.html](tbl-0.html)");
    assertThat(page.at("/tables/0/content").asText())
        .isEqualTo(
            "<table><tr><th>Item</th><th>Amount</th></tr><tr><td>Paper</td><td>42</td></tr></table>");
  }

  @Test
  void headerAndFooterLeaveTheTextWhenAskedFor() {
    ObjectNode request =
        ocrRequest(TestDocuments.report(1)).put("extract_header", true).put("extract_footer", true);

    JsonNode page = page(request);

    assertThat(page.get("header").asText()).isEqualTo("The annual report");
    assertThat(page.get("footer").asText()).isEqualTo("Page 1");
    assertThat(page.get("markdown").asText()).doesNotContain("annual report", "Page 1");
  }

  @Test
  void wordConfidenceTilesTheMarkdown() {
    ObjectNode request =
        ocrRequest(TestDocuments.report(1)).put("confidence_scores_granularity", "word");

    JsonNode page = page(request);

    String tiled = String.join("", page.at("/confidence_scores").findValuesAsText("text"));
    assertThat(tiled).isEqualTo(page.get("markdown").asText());
  }

  @Test
  void blocksReferToImagesAndTables() {
    ObjectNode request =
        ocrRequest(TestDocuments.report(1)).put("include_blocks", true).put("table_format", "html");

    JsonNode blocks = page(request).get("blocks");

    assertThat(blocks.findValuesAsText("type"))
        .containsExactly("header", "title", "text", "table", "image", "footer");
    assertThat(blocks.findValuesAsText("image_id")).containsExactly("img-0.jpeg");
    assertThat(blocks.findValuesAsText("table_id")).containsExactly("tbl-0.html");
  }

  @Test
  void theFirstGenerationAnswersWithFourKeysAt200DotsPerInch() {
    ObjectNode request = ocrRequest(TestDocuments.report(1)).put("model", "mistral-ocr-2505");

    JsonNode answer = answer(request);

    assertThat(answer.at("/pages/0").fieldNames())
        .toIterable()
        .containsExactly("index", "markdown", "images", "dimensions");
    assertThat(answer.at("/pages/0/dimensions").toString())
        .isEqualTo("{\"dpi\":200,\"height\":2200,\"width\":1700}");
    assertThat(answer.get("model").asText()).isEqualTo("mistral-ocr-2505-completion");
  }

  @Test
  void laterGenerationsFitThePageInto1024Pixels() {
    assertThat(page(ocrRequest(TestDocuments.report(1))).get("dimensions").toString())
        .isEqualTo("{\"dpi\":93,\"height\":1023,\"width\":791}");
  }

  @Test
  void anImageIsOnePageOfItsOwnSize() {
    JsonNode page = page(TestClient.imageRequest("image/png", TestDocuments.png(320, 200)));

    assertThat(page.get("markdown").asText()).startsWith("A png image of 320 by 200 pixels.");
    assertThat(page.at("/dimensions/width").asInt()).isEqualTo(320);
  }

  @Test
  void aWebpImageIsDescribed() {
    byte[] header = new byte[30];
    System.arraycopy("RIFF....WEBPVP8X".getBytes(StandardCharsets.US_ASCII), 0, header, 0, 16);
    header[24] = 99;
    header[27] = 49;

    JsonNode page = page(TestClient.imageRequest("image/webp", header));

    assertThat(page.get("markdown").asText()).isEqualTo("A webp image of 100 by 50 pixels.");
  }

  @Test
  void anOfficeFileComesBackWholeWithoutDimensions() {
    JsonNode page = page(ocrRequest(TestDocuments.docx(false)));

    assertThat(page.get("markdown").asText()).isEqualTo("Dear reader,\n\nthis is a letter.");
    assertThat(page.get("dimensions").isNull()).isTrue();
    assertThat(page.get("blocks").isNull()).isTrue();
  }

  @Test
  void anOfficeFileWithImagesNeedsThemInBase64OrNotAtAll() {
    ObjectNode request = ocrRequest(TestDocuments.docx(true));

    assertThat(client.ocr(request).statusCode()).isEqualTo(400);
    assertThat(client.ocr(request.deepCopy().put("image_limit", 0)).statusCode()).isEqualTo(200);
    assertThat(client.ocr(request.deepCopy().put("include_image_base64", true)).statusCode())
        .isEqualTo(200);
  }

  @Test
  void aDocumentOnThisMachineIsFetched() {
    try (DocumentHost host = DocumentHost.serving(TestDocuments.report(2))) {
      ObjectNode request = ocrRequest(new byte[0]);
      ((ObjectNode) request.get("document")).put("document_url", host.uri().toString());

      assertThat(answer(request).get("pages")).hasSize(2);
    }
  }

  @Test
  void everyAnswerCarriesACorrelationId() {
    HttpResponse<String> response = client.ocr(ocrRequest(TestDocuments.report(3)));

    assertThat(response.headers().firstValue("mistral-correlation-id"))
        .isPresent()
        .isEqualTo(response.headers().firstValue("x-kong-request-id"));
  }

  @Test
  void billedPagesAreCountedByDocument() {
    try (SimulatedService own = SimulatedService.start()) {
      TestClient ownClient = new TestClient(own);
      ObjectNode request = ocrRequest(TestDocuments.report(2));
      ownClient.ocr(request);
      ownClient.ocr(request.put("pages", "0"));

      assertThat(own.billing().pages()).isEqualTo(3);
      assertThat(own.billing().pagesByDocument().values()).containsExactly(3L);
      assertThat(own.billing().dollars()).isEqualTo(0.012);
    }
  }

  private static JsonNode page(JsonNode request) {
    return answer(request).at("/pages/0");
  }

  private static JsonNode answer(JsonNode request) {
    HttpResponse<String> response = client.ocr(request);
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    return json(response);
  }
}
