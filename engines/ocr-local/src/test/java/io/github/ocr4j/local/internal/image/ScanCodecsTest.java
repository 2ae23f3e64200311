package io.github.ocr4j.local.internal.image;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ocr4j.local.OtherClassLoader;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScanCodecsTest {
  @TempDir Path cache;

  private void registerIn(ClassLoader loader) throws Exception {
    loader
        .loadClass(ScanCodecs.class.getName())
        .getMethod("register", Path.class)
        .invoke(null, cache);
  }

  private static List<ClassLoader> readers(String format) {
    List<ClassLoader> loaders = new ArrayList<>();
    for (var readers = ImageIO.getImageReadersByFormatName(format); readers.hasNext(); ) {
      ImageReader reader = readers.next();
      loaders.add(reader.getClass().getClassLoader());
    }
    return loaders;
  }

  @Test
  void codecsOfAClassLoaderThatIsClosedAreForgotten() throws Exception {
    try (URLClassLoader other = OtherClassLoader.open()) {
      registerIn(other);
      assertThat(readers("JPEG2000")).contains(other);
      assertThat(readers("JBIG2")).contains(other);
    }

    ScanCodecs.register(cache);

    ClassLoader own = ScanCodecs.class.getClassLoader();
    assertThat(readers("JPEG2000")).containsOnly(own);
    assertThat(readers("JBIG2")).containsOnly(own);
  }

  @Test
  void codecsOfAClassLoaderThatIsOpenStay() throws Exception {
    try (URLClassLoader other = OtherClassLoader.open()) {
      registerIn(other);

      ScanCodecs.register(cache);

      assertThat(readers("JPEG2000")).contains(other);
    }
  }
}
