package io.github.ocr4j.local.internal.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class InkTest {
  private static final int WIDTH = 150;
  private static final int HEIGHT = 70;

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

  private boolean dark(int x, int y) {
    return image.at(x, y) == 0;
  }

  private long countOneByOne(int left, int top, int right, int bottom) {
    long count = 0;
    for (int y = Math.max(0, top); y < Math.min(HEIGHT, bottom); y++) {
      for (int x = Math.max(0, left); x < Math.min(WIDTH, right); x++) {
        count += dark(x, y) ? 1 : 0;
      }
    }
    return count;
  }

  @Test
  void everyPixelIsDarkOrLightAsInTheImage() {
    for (int y = 0; y < HEIGHT; y++) {
      for (int x = 0; x < WIDTH; x++) {
        assertThat(ink.dark(x, y)).isEqualTo(dark(x, y));
      }
    }
  }

  @Test
  void theNextPixelsAreFoundInTheRow() {
    for (int y = 0; y < HEIGHT; y++) {
      for (int x = 0; x <= WIDTH; x++) {
        int dark = x;
        int light = x;
        while (dark < WIDTH && !dark(dark, y)) {
          dark++;
        }
        while (light < WIDTH && dark(light, y)) {
          light++;
        }
        assertThat(ink.nextDark(x, y)).isEqualTo(dark);
        assertThat(ink.nextLight(x, y)).isEqualTo(light);
      }
    }
  }

  @Test
  void rectanglesAreCountedAlsoAcrossTheEdges() {
    int[][] rectangles = {
      {0, 0, WIDTH, HEIGHT},
      {-5, -5, 64, 10},
      {63, 1, 65, 9},
      {64, 0, 128, 70},
      {3, 4, 3, 9},
      {100, 60, 500, 500}
    };
    for (int[] r : rectangles) {
      assertThat(ink.count(r[0], r[1], r[2], r[3]))
          .isEqualTo(countOneByOne(r[0], r[1], r[2], r[3]));
    }
    assertThat(ink.count()).isEqualTo(countOneByOne(0, 0, WIDTH, HEIGHT));
  }

  @Test
  void edgesAreSidesBetweenDarkAndLight() {
    long edges = 0;
    for (int y = 1; y < HEIGHT - 1; y++) {
      for (int x = 1; x < WIDTH - 1; x++) {
        if (dark(x, y)) {
          edges += dark(x - 1, y) ? 0 : 1;
          edges += dark(x + 1, y) ? 0 : 1;
          edges += dark(x, y - 1) ? 0 : 1;
          edges += dark(x, y + 1) ? 0 : 1;
        }
      }
    }

    assertThat(ink.edges(1, 1, WIDTH - 1, HEIGHT - 1)).isEqualTo(edges);
  }

  @Test
  void whatIsErasedIsLightAndNothingElse() {
    long inside = countOneByOne(60, 10, 130, 40);

    ink.erase(60, 10, 130, 40);

    assertThat(ink.count(60, 10, 130, 40)).isZero();
    assertThat(ink.count()).isEqualTo(countOneByOne(0, 0, WIDTH, HEIGHT) - inside);
  }

  @Test
  void rowsBecomeColumns() {
    Ink turned = ink.transposed();

    for (int y = 0; y < HEIGHT; y++) {
      for (int x = 0; x < WIDTH; x++) {
        assertThat(turned.dark(y, x)).isEqualTo(ink.dark(x, y));
      }
    }
  }
}
