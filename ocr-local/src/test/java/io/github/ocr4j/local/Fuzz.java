package io.github.ocr4j.local;

import io.github.ocr4j.document.Document;
import io.github.ocr4j.engine.OcrRequest;
import io.github.ocr4j.exception.OcrException;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Feeds the engine damaged documents: {@code <seed> <count> [files…]}. Without files it damages
 * small ones of its own making. An input that fails otherwise than with a sentence of ours is
 * written out.
 */
final class Fuzz {
  /** What happened to the inputs. */
  record Outcome(int read, int refused, List<String> failures) {}

  private record Seed(String name, byte[] content) {}

  private Fuzz() {}

  public static void main(String[] arguments) throws Exception {
    List<Seed> seeds = new ArrayList<>(ownSeeds());
    for (int i = 2; i < arguments.length; i++) {
      Path file = Path.of(arguments[i]);
      seeds.add(new Seed(file.getFileName().toString(), Files.readAllBytes(file)));
    }
    System.out.println(run(Long.parseLong(arguments[0]), Integer.parseInt(arguments[1]), seeds));
  }

  static Outcome run(long seed, int count) {
    return run(seed, count, ownSeeds());
  }

  private static Outcome run(long seed, int count, List<Seed> seeds) {
    Random random = new Random(seed);
    List<String> failures = new ArrayList<>();
    int read = 0;
    int refused = 0;
    try (LocalEngine engine =
        LocalEngine.builder()
            .pageDeadline(Duration.ofSeconds(20))
            .documentDeadline(Duration.ofSeconds(40))
            .build()) {
      for (int i = 0; i < count; i++) {
        Seed original = seeds.get(i % seeds.size());
        Document damaged = Document.of(damage(original.content(), random), original.name());
        try {
          engine.process(OcrRequest.of(damaged));
          read++;
        } catch (OcrException expected) {
          refused++;
        } catch (RuntimeException | Error unexpected) {
          failures.add("input " + i + " from " + original.name() + ": " + unexpected);
        }
      }
    }
    return new Outcome(read, refused, failures);
  }

  private static byte[] damage(byte[] content, Random random) {
    byte[] damaged = content.clone();
    int changes = 1 + random.nextInt(20);
    for (int i = 0; i < changes; i++) {
      int at = random.nextInt(damaged.length);
      switch (random.nextInt(4)) {
        case 0 -> damaged[at] ^= (byte) (1 << random.nextInt(8));
        case 1 -> damaged[at] = (byte) random.nextInt(256);
        case 2 -> {
          int length = Math.min(damaged.length - at, 1 + random.nextInt(64));
          int from = random.nextInt(damaged.length - length + 1);
          System.arraycopy(damaged, from, damaged, at, length);
        }
        default -> damaged[at] = (byte) (random.nextBoolean() ? 0xff : 0);
      }
    }
    if (random.nextInt(8) == 0) {
      damaged = java.util.Arrays.copyOf(damaged, 1 + random.nextInt(damaged.length));
    }
    return damaged;
  }

  private static List<Seed> ownSeeds() {
    Pdfs.Drawing drawing =
        p -> {
          Pdfs.text(p, 60, 200, 20, "Harbour rules");
          p.addRect(60, 100, 100, 40);
          p.stroke();
        };
    BufferedImage image = Scans.image(40, drawing).getSubimage(0, 300, 200, 120);
    List<Seed> seeds = new ArrayList<>();
    seeds.add(new Seed("seed.pdf", Pdfs.bytes(drawing, drawing)));
    for (String format : List.of("png", "jpg", "gif", "bmp", "tiff")) {
      seeds.add(new Seed("seed." + format, Scans.encode(image, format)));
    }
    return seeds;
  }
}
