package io.github.ocr4j.bench.fuzz;

import java.util.Arrays;
import java.util.Random;

/** Damages files as disks, networks and attackers do. */
final class Mutation {
  private Mutation() {}

  static byte[] of(byte[] sound, Random random) {
    byte[] damaged = sound.clone();
    int times = 1 + random.nextInt(4);
    for (int i = 0; i < times; i++) {
      damaged = once(damaged, random);
    }
    return damaged;
  }

  private static byte[] once(byte[] content, Random random) {
    if (content.length < 8) {
      return content;
    }
    int at = random.nextInt(content.length);
    int length = 1 + random.nextInt(Math.min(64, content.length - at));
    switch (random.nextInt(6)) {
      case 0 -> content[at] ^= (byte) (1 << random.nextInt(8));
      case 1 -> content[at] = (byte) new int[] {0, 0xff, 0x7f, 0x80}[random.nextInt(4)];
      case 2 -> {
        for (int i = at; i < at + length; i++) {
          content[i] = (byte) random.nextInt(256);
        }
      }
      case 3 -> {
        return Arrays.copyOf(content, at);
      }
      case 4 -> {
        return joined(content, at + length, at);
      }
      default -> {
        return joined(content, at, at + length);
      }
    }
    return content;
  }

  /** The bytes before {@code end}, then those from {@code start} on: cuts out or doubles. */
  private static byte[] joined(byte[] content, int end, int start) {
    byte[] joined = Arrays.copyOf(content, end + content.length - start);
    System.arraycopy(content, start, joined, end, content.length - start);
    return joined;
  }
}
