package io.github.ocr4j.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OcrResponseTest {

  private static OcrPage page(String members) throws IOException {
    return WireJson.read("{\"index\":3,\"markdown\":\"text\"" + members + "}", OcrPage.class);
  }

  @Test
  void readsMissingNullAndEmptyPartsAlike() throws IOException {
    OcrPage missing = page("");
    OcrPage nulls =
        page(
            ",\"images\":null,\"tables\":null,\"hyperlinks\":null,\"header\":null,\"footer\":null,"
                + "\"dimensions\":null,\"confidence_scores\":null,\"blocks\":null");
    OcrPage empties = page(",\"images\":[],\"tables\":[],\"hyperlinks\":[],\"blocks\":[]");

    assertThat(missing).isEqualTo(nulls).isEqualTo(empties);
    assertThat(missing.index()).isEqualTo(3);
  }

  @Test
  void keepsMembersThatTheContractDoesNotKnowAndWritesThemBack() throws IOException {
    OcrPage page = page(",\"language\":\"fa\",\"margins\":{\"left\":4}");

    assertThat(page.additionalProperties())
        .isEqualTo(Map.of("language", "fa", "margins", Map.of("left", 4)));
    assertThat(WireJson.read(WireJson.write(page), OcrPage.class)).isEqualTo(page);
  }

  @Test
  void keepsBlockTypesAndTableFormatsThatItDoesNotKnow() throws IOException {
    OcrPage page =
        page(
            ",\"blocks\":[{\"type\":\"stamp\",\"top_left_x\":1,\"top_left_y\":2,"
                + "\"bottom_right_x\":3,\"bottom_right_y\":4,\"content\":\"PAID\"}],"
                + "\"tables\":[{\"id\":\"tbl-0.csv\",\"content\":\"a,b\",\"format\":\"csv\"}]");

    assertThat(page.blocks())
        .containsExactly(
            OcrBlock.of(new OcrBlock.Type("stamp"), new BoundingBox(1, 2, 3, 4), "PAID"));
    assertThat(page.tables().get(0).format()).isEqualTo(new TableFormat("csv"));
  }

  @Test
  void decodesImagesWithAndWithoutDataPrefix() throws IOException {
    OcrPage page =
        page(
            ",\"images\":[{\"id\":\"img-0.jpeg\",\"image_base64\":\"data:image/png;base64,aGVsbG8=\"},"
                + "{\"id\":\"img-1.jpeg\",\"image_base64\":\"aGVsbG8=\"},"
                + "{\"id\":\"img-2.jpeg\",\"image_base64\":null}]");

    ImageContent hello = ImageContent.of("hello".getBytes(StandardCharsets.UTF_8));
    assertThat(page.images())
        .extracting(OcrImage::content)
        .containsExactly(Optional.of(hello), Optional.of(hello), Optional.empty());
  }

  @Test
  void anUndecodableImageDoesNotCostThePage() throws IOException {
    OcrPage page =
        page(
            ",\"images\":[{\"id\":\"a\",\"image_base64\":\"...\"},"
                + "{\"id\":\"b\",\"image_base64\":\"data:image/jpeg;base64,...\"}]");

    assertThat(page.images())
        .extracting(image -> image.content().orElseThrow())
        .allSatisfy(content -> assertThat(content).isInstanceOf(ImageContent.Undecodable.class));
  }

  @Test
  void writesTheNamesOfTheContractAndLeavesOutWhatIsUnset() {
    OcrResponse response =
        new OcrResponse(
            List.of(
                OcrPage.builder(0, "# Title")
                    .images(
                        List.of(
                            OcrImage.of(
                                "img-0.jpeg", new BoundingBox(1, 2, 3, 4), Optional.empty())))
                    .dimensions(new OcrPage.Dimensions(200, 2200, 1700))
                    .build()),
            "ocr4j-local",
            UsageInfo.of(1, 2048));

    assertThat(WireJson.write(response))
        .isEqualTo(
            "{\"pages\":[{\"index\":0,\"markdown\":\"# Title\",\"images\":[{\"id\":\"img-0.jpeg\","
                + "\"top_left_x\":1,\"top_left_y\":2,\"bottom_right_x\":3,\"bottom_right_y\":4}],"
                + "\"tables\":[],\"hyperlinks\":[],"
                + "\"dimensions\":{\"dpi\":200,\"height\":2200,\"width\":1700},\"blocks\":[]}],"
                + "\"model\":\"ocr4j-local\","
                + "\"usage_info\":{\"pages_processed\":1,\"doc_size_bytes\":2048}}");
  }
}
