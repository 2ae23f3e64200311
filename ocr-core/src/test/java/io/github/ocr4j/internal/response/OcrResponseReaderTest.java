package io.github.ocr4j.internal.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import io.github.ocr4j.internal.json.SpooledImages;
import io.github.ocr4j.model.ImageContent;
import io.github.ocr4j.model.OcrResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OcrResponseReaderTest {
  @TempDir Path directory;

  private static byte[] random(int size) {
    byte[] bytes = new byte[size];
    new Random(size).nextBytes(bytes);
    return bytes;
  }

  private static String response(String... images) {
    StringBuilder json = new StringBuilder("{\"model\":\"m\",\"pages\":[");
    for (int i = 0; i < images.length; i++) {
      json.append(i == 0 ? "" : ",")
          .append("{\"index\":" + i + ",\"markdown\":\"p" + i + "\",\"images\":[{\"id\":\"img-")
          .append(i + ".jpeg\",\"image_base64\" : " + images[i] + "}]}");
    }
    return json + "],\"usage_info\":{\"pages_processed\":" + images.length + "}}\n";
  }

  private static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }

  private static InputStream stream(String json) {
    return new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8));
  }

  /** Gives few bytes at a time, so that every boundary falls everywhere once. */
  private static InputStream dripping(String json, int step) {
    return new java.io.FilterInputStream(stream(json)) {
      @Override
      public int read(byte[] buffer, int offset, int length) throws IOException {
        return super.read(buffer, offset, Math.min(length, step));
      }
    };
  }

  private OcrResponse read(InputStream json) throws IOException {
    return new OcrResponseReader(new SpooledImages(Optional.of(directory), 1000), page -> {})
        .read(json);
  }

  private static List<ImageContent> contents(OcrResponse response) {
    return response.pages().stream()
        .flatMap(page -> page.images().stream())
        .flatMap(image -> image.content().stream())
        .toList();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 999, 1000, 1001, 12_287, 12_288, 12_289, 100_000})
  void decodesImagesOfEverySize(int size) throws IOException {
    byte[] image = random(size);
    OcrResponse response =
        read(
            dripping(
                response(
                    "\"" + base64(image) + "\"", "\"data:image/png;base64," + base64(image) + "\""),
                7));

    if (size == 0) {
      assertThat(contents(response)).allMatch(ImageContent.Undecodable.class::isInstance);
      return;
    }
    for (ImageContent content : contents(response)) {
      assertThat(content.open().readAllBytes()).isEqualTo(image);
      assertThat(content instanceof ImageContent.InFile).isEqualTo(size > 1000);
    }
    assertThat(contents(response)).hasSize(2);
  }

  @Test
  void readsEscapedSlashesAndLineBreaksInBase64() throws IOException {
    byte[] image = random(3000);
    String escaped = base64(image).replace("/", "\\/").replace("A", "\\n\\u0041");

    assertThat(contents(read(stream(response("\"" + escaped + "\"")))))
        .singleElement()
        .satisfies(content -> assertThat(content.open().readAllBytes()).isEqualTo(image));
  }

  @Test
  void keepsPagesWhoseImageIsNoBase64() throws IOException {
    OcrResponse response =
        read(stream(response("\"...\"", "\"data:image/jpeg;base64,...\"", "null", "\"abc\"")));

    assertThat(response.pages()).hasSize(4);
    assertThat(contents(response)).hasSize(3);
    assertThat(contents(response).get(1))
        .isEqualTo(new ImageContent.Undecodable("data:image/jpeg;base64,..."));
  }

  @Test
  void leavesTextAloneThatLooksLikeAnImageMember() throws IOException {
    String markdown = "\\\"image_base64\\\":\\\"data:image/png;base64,AAAA\\\"";
    OcrResponse response =
        read(stream("{\"pages\":[{\"index\":0,\"markdown\":\"" + markdown + "\"}]}"));

    assertThat(response.pages().get(0).markdown())
        .isEqualTo("\"image_base64\":\"data:image/png;base64,AAAA\"");
  }

  @Test
  void showsEachPageAsSoonAsItIsRead() throws IOException {
    List<Integer> seen = new ArrayList<>();
    new OcrResponseReader(new SpooledImages(Optional.empty(), 0), page -> seen.add(page.index()))
        .read(stream(response("null", "null", "null")));

    assertThat(seen).containsExactly(0, 1, 2);
  }

  @Test
  void keepsMembersBesideThePages() throws IOException {
    OcrResponse response =
        read(
            stream(
                "{\"object\":\"ocr\",\"document_annotation\":\"{}\",\"pages\":[],"
                    + "\"model\":\"mistral-ocr-2512\",\"usage_info\":null}"));

    assertThat(response.additionalProperties()).containsEntry("object", "ocr");
    assertThat(response.documentAnnotation()).contains("{}");
    assertThat(response.usageInfo().pagesProcessed()).isZero();
  }

  @Test
  void deletesTheFilesOfAResponseThatBreaksOff() throws IOException {
    String whole = response("\"" + base64(random(5000)) + "\"", "null");

    assertThatIOException().isThrownBy(() -> read(stream(whole.substring(0, whole.length() - 30))));
    try (var files = Files.list(directory)) {
      assertThat(files).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "[]", "\"text\"", "", "{\"pages\":null}", "{\"pages\":[{]}"})
  void refusesWhatIsNoResponse(String json) {
    assertThatIOException().isThrownBy(() -> read(stream(json)));
  }

  @Test
  void decodesAnImageAboveTheLimitOfTheJsonParser() throws IOException {
    byte[] image = random(16_000_000);

    assertThat(contents(read(stream(response("\"" + base64(image) + "\"")))))
        .singleElement()
        .satisfies(content -> assertThat(content.size()).isEqualTo(16_000_000L));
  }
}
