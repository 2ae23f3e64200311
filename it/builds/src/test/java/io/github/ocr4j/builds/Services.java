package io.github.ocr4j.builds;

import io.github.ocr4j.simulated.SimulatedService;
import io.github.ocr4j.simulated.traffic.Fault;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import javax.imageio.ImageIO;

/** The service's stand-in for nested builds. */
public final class Services {
  private static final String KEY = "test-key";

  private Services() {}

  /**
   * Starts a service and tells a nested build where it is and what its key is.
   *
   * @param directory the nested build
   * @return to be closed when the build is verified
   */
  public static SimulatedService start(File directory) throws IOException {
    return announced(directory, SimulatedService.builder().key(KEY).start(), "");
  }

  /**
   * The same for modules that share a store, and so slow that none of them is done before the
   * others have asked.
   *
   * @param directory the nested build
   * @return to be closed when the build is verified
   */
  public static SimulatedService startSlowly(File directory) throws IOException {
    Path shared = directory.toPath().resolve(".ocr");
    return announced(
        directory,
        SimulatedService.builder().key(KEY).latency(Duration.ofSeconds(1)).start(),
        "ocr.storeDirectory="
            + shared.resolve("store")
            + "\nocr.ledgerFile="
            + shared.resolve("ledger.jsonl")
            + "\n");
  }

  private static SimulatedService announced(File directory, SimulatedService service, String more)
      throws IOException {
    Files.writeString(
        directory.toPath().resolve("test.properties"),
        "ocr.baseUrl=" + service.uri() + "\nocr.apiKey=" + KEY + "\n" + more);
    return service;
  }

  /**
   * Lets the next call be answered with two pages, the second of which is nothing but a picture.
   * All later calls are answered from the document.
   *
   * @param service answers
   */
  public static void answerWithAPicture(SimulatedService service) throws IOException {
    ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(1700, 2200, BufferedImage.TYPE_BYTE_GRAY), "jpeg", jpeg);
    String image = Base64.getEncoder().encodeToString(jpeg.toByteArray());
    String size = "\"dimensions\": {\"dpi\": 200, \"height\": 2200, \"width\": 1700}";
    service
        .faults()
        .next(
            "/v1/ocr",
            1,
            Fault.answer(
                200,
                """
                {
                  "pages": [
                    {"index": 0, "markdown": "# Annual report", "images": [], %1$s},
                    {"index": 1, "markdown": "![img-0.jpeg](img-0.jpeg)", "images": [
                      {"id": "img-0.jpeg", "top_left_x": 0, "top_left_y": 0,
                       "bottom_right_x": 1700, "bottom_right_y": 2200,
                       "image_base64": "data:image/jpeg;base64,%2$s"}], %1$s}
                  ],
                  "model": "mistral-ocr-2512",
                  "usage_info": {"pages_processed": 2, "doc_size_bytes": 1000}
                }
                """
                    .formatted(size, image)));
  }
}
