package io.github.ocr4j.office;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ocr4j.document.SupportedFormat;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OfficeReaderTest {
  private static final List<String> IMAGES =
      List.of("PDF", "PNG", "JPEG", "TIFF", "WEBP", "GIF", "BMP", "JPEG_2000");

  @ParameterizedTest
  @EnumSource
  void itReadsWhatTheListSaysBesidePdfsAndImages(SupportedFormat format) {
    boolean expected = format.isReadEmbedded() && !IMAGES.contains(format.name());

    assertThat(format.mediaTypes())
        .allMatch(type -> new OfficeReader().isReadable(type) == expected);
  }
}
