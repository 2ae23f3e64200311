package io.github.ocr4j.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ocr4j.document.Document;
import io.github.ocr4j.files.FileQuery;
import io.github.ocr4j.files.UploadOptions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FilesClientTest extends ScriptedClient {
  private static final String FILE =
      "{\"id\":\"5f1e\",\"object\":\"file\",\"bytes\":18810,\"created_at\":1786389977,"
          + "\"filename\":\"a.pdf\",\"purpose\":\"ocr\",\"sample_type\":\"ocr_input\","
          + "\"num_lines\":0,\"mimetype\":\"application/pdf\",\"source\":\"upload\","
          + "\"signature\":\"s\",\"expires_at\":null,\"visibility\":\"workspace\"}";
  private static final String DELETED = "{\"id\":\"5f1e\",\"object\":\"file\",\"deleted\":true}";

  @TempDir Path directory;

  @Test
  void uploadsAFileForAPurposeATimeAndSomebody() {
    server.json(FILE);

    client
        .files()
        .upload(
            Document.of("{}".getBytes(StandardCharsets.UTF_8), "rows.jsonl"),
            UploadOptions.of("batch").withExpiry(Duration.ofMinutes(90)).withVisibility("user"));

    assertThat(server.seen().get(0).text())
        .contains("name=\"purpose\"\r\n\r\nbatch\r\n")
        .contains("name=\"expiry\"\r\n\r\n2\r\n")
        .contains("name=\"visibility\"\r\n\r\nuser\r\n")
        .contains("filename=\"rows.jsonl\"");
  }

  @Test
  void downloadsAFileAsAStream() throws IOException {
    server.answer(200, "application/octet-stream", "line 1\nline 2\n", Map.of());
    Path target = directory.resolve("results.jsonl");

    assertThat(client.files().download("5f1e", target)).hasContent("line 1\nline 2");
    try (var files = Files.list(directory)) {
      assertThat(files).containsExactly(target);
    }
    assertThat(server.seen().get(0).header("accept")).isEqualTo("application/octet-stream");
  }

  @Test
  void everyConditionOfAListIsSentAsTheContractHasIt() {
    server.json("{\"data\":[" + FILE + "],\"object\":\"list\",\"total\":1}");

    var list =
        client
            .files()
            .list(
                FileQuery.all()
                    .page(2)
                    .pageSize(50)
                    .includeTotal(false)
                    .purpose("ocr")
                    .search("report 7")
                    .sources(List.of("upload", "mistral"))
                    .mediaTypes(List.of("application/pdf"))
                    .sampleTypes(List.of("ocr_input", "batch_result")));

    assertThat(list.total()).contains(1L);
    assertThat(list.data().get(0).bytes()).isEqualTo(Optional.of(18810L));
    assertThat(list.data().get(0).expires()).isEmpty();
    assertThat(server.seen().get(0).target().split("[?&]"))
        .containsExactlyInAnyOrder(
            "/v1/files",
            "page=2",
            "page_size=50",
            "include_total=false",
            "purpose=ocr",
            "search=report%207",
            "source=upload",
            "source=mistral",
            "mimetypes=application%2Fpdf",
            "sample_type=ocr_input",
            "sample_type=batch_result");
  }

  @Test
  void aFileHasADescriptionAnAddressAndAnEnd() {
    server.json(FILE).json("{\"url\":\"https://files.example.org/5f1e?sig=secret\"}").json(DELETED);

    assertThat(client.files().get("5f1e").visibility()).contains("workspace");
    assertThat(client.files().signedUrl("5f1e", Duration.ofHours(2)))
        .satisfies(url -> assertThat(url.url()).hasQuery("sig=secret"))
        .satisfies(url -> assertThat(url.toString()).doesNotContain("secret"));
    assertThat(client.files().delete("5f1e").deleted()).isTrue();
    assertThat(server.seen())
        .extracting(seen -> seen.method() + " " + seen.target())
        .containsExactly(
            "GET /v1/files/5f1e", "GET /v1/files/5f1e/url?expiry=2", "DELETE /v1/files/5f1e");
  }
}
