package io.github.ocr4j.simulated.body;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JsonBodyTest {

  @TempDir private Path directory;

  @Test
  void aDocumentIsTakenOutAndPutBack() throws IOException {
    String json = "{\"a\":[\"data:application/pdf;base64,aGVsbG8=\",\"text\"]}";

    try (JsonBody body = read(json)) {
      assertThat(body.text())
          .isEqualTo("{\"a\":[\"data:application/pdf;base64,@document-0\",\"text\"]}");
      InlineDocument document = body.documents().get(0);
      assertThat(document.content().bytes()).asString().isEqualTo("hello");
      assertThat(document.mediaType()).isEqualTo("application/pdf");
      assertThat(document.validBase64()).isTrue();
      ByteArrayOutputStream whole = new ByteArrayOutputStream();
      body.writeWhole(body.root().orElseThrow(), whole);
      assertThat(whole.toString(StandardCharsets.UTF_8)).isEqualTo(json);
    }
  }

  @Test
  void aLargeDocumentGoesToDiskAndLeavesWithTheBody() throws IOException {
    byte[] large = new byte[1_000_003];
    new Random(1).nextBytes(large);
    String base64 = Base64.getEncoder().encodeToString(large);

    try (JsonBody body = read("\"data:image/png;base64," + base64 + "\"")) {
      Path file = body.documents().get(0).content().file().orElseThrow();
      assertThat(file).hasBinaryContent(large);
    }
    assertThat(Files.list(directory)).isEmpty();
  }

  @Test
  void escapedSlashesAreUnderstood() throws IOException {
    try (JsonBody body = read("\"data:image\\/png;base64,\\/\\/8=\"")) {
      assertThat(body.documents().get(0).mediaType()).isEqualTo("image/png");
      assertThat(body.documents().get(0).content().bytes()).containsExactly(255, 255);
    }
  }

  @Test
  void whatIsNoBase64IsNoticed() throws IOException {
    for (String base64 : new String[] {"a", "aGVs!G8=", "aGVsbG8", "aGVsbG8=="}) {
      try (JsonBody body = read("\"data:image/png;base64," + base64 + "\"")) {
        assertThat(body.documents().get(0).validBase64()).as(base64).isFalse();
      }
    }
  }

  @Test
  void otherStringsStayAsTheyAre() throws IOException {
    String json =
        "{\"data:\":\"data\",\"b\":\"data:text/plain,hello\",\"c\":\"\\\"data:x;base64,\",\"d\":\"\"}";

    try (JsonBody body = read(json)) {
      assertThat(body.documents()).isEmpty();
      assertThat(body.text()).isEqualTo(json);
    }
  }

  @Test
  void aReferenceThatWasSentIsADocumentLikeAnyOther() throws IOException {
    try (JsonBody body = read("\"data:application/pdf;base64,@document-7\"")) {
      assertThat(body.documents()).hasSize(1);
      assertThat(body.documents().get(0).validBase64()).isFalse();
    }
  }

  @Test
  void aBodyThatEndsInADocumentLeavesNothingBehind() throws IOException {
    String half = "\"data:image/png;base64," + "AAAA".repeat(200_000);

    try (JsonBody body = read(half)) {
      assertThat(body.root()).isEmpty();
    }
    assertThat(Files.list(directory)).isEmpty();
  }

  private JsonBody read(String json) throws IOException {
    return JsonBody.read(
        new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)), directory);
  }
}
