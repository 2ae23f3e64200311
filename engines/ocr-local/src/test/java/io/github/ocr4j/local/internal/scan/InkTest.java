package io.github.ocr4j.local.internal.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class InkTest {
  private static final int WIDTH = 150;
  private static final int HEIGHT = 70;
  private static final PixelBox ALL = new PixelBox(0, 0, WIDTH, HEIGHT);

  private final GrayImage image = image();
  private final Ink ink = Ink.of(image);

  private static GrayImage image() {
    Random random = new Random(7);
    byte[] pixels = new byte[WIDTH * HEIGHT];
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] = (byte) (random.nextInt(6) == 0 ? 0 : 255);
    }
    return new GrayImage(WIDTH, HEIGHT, pixels);
  }

  private boolean isDark(int x, int y) {
    return image.at(x, y) == 0;
  }

  private long countOneByOne(PixelBox box) {
    long count = 0;
    for (int y = Math.max(0, box.top()); y < Math.min(HEIGHT, box.bottom()); y++) {
      for (int x = Math.max(0, box.left()); x < Math.min(WIDTH, box.right()); x++) {
        count += isDark(x, y) ? 1 : 0;
      }
    }
    return count;
  }

  @Test
  void everyPixelIsDarkOrLightAsInTheImage() {
    for (int y = 0; y < HEIGHT; y++) {
      for (int x = 0; x < WIDTH; x++) {
        assertThat(ink.isDark(x, y)).isEqualTo(isDark(x, y));
      }
    }
  }

  @Test
  void theNextPixelsAreFoundInTheRow() {
    for (int y = 0; y < HEIGHT; y++) {
      for (int x = 0; x <= WIDTH; x++) {
        int dark = x;
        int light = x;
        while (dark < WIDTH && !isDark(dark, y)) {
          dark++;
        }
        while (light < WIDTH && isDark(light, y)) {
          light++;
        }
        assertThat(ink.nextDark(x, y)).isEqualTo(dark);
        assertThat(ink.nextLight(x, y)).isEqualTo(light);
      }
    }
  }

  @Test
  void rectanglesAreCountedAlsoAcrossTheEdges() {
    List<PixelBox> rectangles =
        List.of(
            new PixelBox(0, 0, WIDTH, HEIGHT),
            new PixelBox(-5, -5, 64, 10),
            new PixelBox(63, 1, 65, 9),
            new PixelBox(64, 0, 128, 70),
            new PixelBox(3, 4, 3, 9),
            new PixelBox(100, 60, 500, 500));
    for (PixelBox rectangle : rectangles) {
      assertThat(ink.count(rectangle)).isEqualTo(countOneByOne(rectangle));
    }
    assertThat(ink.count()).isEqualTo(countOneByOne(ALL));
  }

  @Test
  void edgesAreSidesBetweenDarkAndLight() {
    long edges = 0;
    for (int y = 1; y < HEIGHT - 1; y++) {
      for (int x = 1; x < WIDTH - 1; x++) {
        if (isDark(x, y)) {
          edges += isDark(x - 1, y) ? 0 : 1;
          edges += isDark(x + 1, y) ? 0 : 1;
          edges += isDark(x, y - 1) ? 0 : 1;
          edges += isDark(x, y + 1) ? 0 : 1;
        }
      }
    }

    assertThat(ink.edges(new PixelBox(1, 1, WIDTH - 1, HEIGHT - 1))).isEqualTo(edges);
  }

  @Test
  void whatIsErasedIsLightAndNothingElse() {
    PixelBox erased = new PixelBox(60, 10, 130, 40);
    long inside = countOneByOne(erased);

    ink.erase(erased);

    assertThat(ink.count(erased)).isZero();
    assertThat(ink.count()).isEqualTo(countOneByOne(ALL) - inside);
  }

  @Test
  void rowsBecomeColumns() {
    Ink turned = ink.transposed();

    for (int y = 0; y < HEIGHT; y++) {
      for (int x = 0; x < WIDTH; x++) {
        assertThat(turned.isDark(y, x)).isEqualTo(ink.isDark(x, y));
      }
    }
  }
}
