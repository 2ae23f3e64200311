package io.github.ocr4j.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.ocr4j.exception.DocumentException;
import io.github.ocr4j.testing.TestImages;
import io.github.ocr4j.testing.TestPdf;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TiffFramesTest {
  @TempDir Path folder;

  @Test
  void everyFrameOfATiffCounts() {
    assertThat(DocumentInspector.frames(TestImages.tiff(1))).isEqualTo(1);
    assertThat(DocumentInspector.frames(TestImages.tiff(3))).isEqualTo(3);
  }

  @Test
  void framesOfAFileAreCountedToo() throws IOException {
    Path file = Files.write(folder.resolve("fax.tif"), TestImages.tiff(4).bytes());

    assertThat(DocumentInspector.frames(Document.of(file))).isEqualTo(4);
  }

  @Test
  void framesOfABigEndianTiffCount() {
    ByteBuffer tiff = ByteBuffer.allocate(64).order(ByteOrder.BIG_ENDIAN);
    tiff.put(new byte[] {'M', 'M', 0, 42}).putInt(8);
    tiff.putShort((short) 1).put(new byte[12]).putInt(40);
    tiff.position(40).putShort((short) 1).put(new byte[12]).putInt(0);

    assertThat(DocumentInspector.frames(Document.of(tiff.array(), "a.tif"))).isEqualTo(2);
  }

  @Test
  void framesOfABigTiffCount() {
    ByteBuffer tiff = ByteBuffer.allocate(120).order(ByteOrder.LITTLE_ENDIAN);
    tiff.put(new byte[] {'I', 'I', 43, 0, 8, 0, 0, 0}).putLong(16);
    tiff.putLong(1).put(new byte[20]).putLong(64);
    tiff.position(64).putLong(1).put(new byte[20]).putLong(0);

    assertThat(DocumentInspector.frames(Document.of(tiff.array(), "a.tif"))).isEqualTo(2);
  }

  @Test
  void directoriesThatLeadInACircleAreCountedOnce() {
    ByteBuffer tiff = ByteBuffer.allocate(64).order(ByteOrder.LITTLE_ENDIAN);
    tiff.put(new byte[] {'I', 'I', 42, 0}).putInt(8);
    tiff.putShort((short) 1).put(new byte[12]).putInt(8);

    assertThat(DocumentInspector.frames(Document.of(tiff.array(), "a.tif"))).isEqualTo(1);
  }

  @Test
  void aTiffOfTensOfThousandsOfFramesIsRefused() {
    int frames = 20_000;
    ByteBuffer tiff = ByteBuffer.allocate(8 + 18 * frames).order(ByteOrder.LITTLE_ENDIAN);
    tiff.put(new byte[] {'I', 'I', 42, 0}).putInt(8);
    for (int frame = 1; frame <= frames; frame++) {
      tiff.putShort((short) 1).put(new byte[12]).putInt(frame == frames ? 0 : 8 + 18 * frame);
    }

    assertThatThrownBy(() -> DocumentInspector.frames(Document.of(tiff.array(), "many.tif")))
        .isInstanceOf(DocumentException.class)
        .hasMessageContaining("many.tif has more than 10000 frames");
  }

  @Test
  void aTiffThatIsCutOffHasTheFramesThatItsDirectoriesTell() {
    byte[] whole = TestImages.tiff(3).bytes();

    for (int length = 4; length < whole.length; length += 97) {
      Document.InMemory cut = Document.of(Arrays.copyOf(whole, length), "cut.tiff");
      assertThat(DocumentInspector.frames(cut)).isBetween(1, 3);
    }
  }

  @Test
  void everythingElseHasOneFrame() {
    assertThat(DocumentInspector.frames(TestImages.png(0))).isEqualTo(1);
    assertThat(DocumentInspector.frames(Document.of(TestPdf.bytes(3, 1), "a.pdf"))).isEqualTo(1);
    assertThat(DocumentInspector.frames(Document.of(new byte[0], "empty.tif"))).isEqualTo(1);
  }

  @Test
  void aMissingFileIsRefused() {
    assertThatThrownBy(() -> DocumentInspector.frames(Document.of(folder.resolve("gone.tif"))))
        .isInstanceOf(DocumentException.class)
        .hasMessage("gone.tif does not exist.");
  }
}
