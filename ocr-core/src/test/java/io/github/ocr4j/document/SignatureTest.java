package io.github.ocr4j.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;
import org.apache.tika.Tika;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignatureTest {

  @ParameterizedTest
  @ValueSource(strings = {"png", "jpeg"})
  void answersForImagesWhatTikaAnswers(String format) throws IOException {
    ByteArrayOutputStream image = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), format, image);
    assertThat(Signature.mediaType(image.toByteArray()))
        .contains(new Tika().detect(image.toByteArray()));
  }

  @Test
  void answersForPdfWhatTikaAnswers() {
    byte[] pdf = "%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII);
    assertThat(Signature.mediaType(pdf)).contains(new Tika().detect(pdf));
  }

  @Test
  void leavesTheOthersToTika() {
    assertThat(Signature.mediaType("%PD".getBytes(StandardCharsets.US_ASCII))).isEmpty();
    assertThat(Signature.mediaType("Dear reader".getBytes(StandardCharsets.US_ASCII))).isEmpty();
  }
}
