package io.github.ocr4j.simulated.http;

import io.github.ocr4j.simulated.contract.RefusedException;
import java.util.Optional;

/** Lets calls with the right key pass. */
final class Authentication {

  private static final String BEARER = "authorization";

  private final Optional<String> key;
  private final String header;

  /**
   * Creates the check.
   *
   * @param key the right key, empty if none is asked for
   * @param header where the key is: in {@code authorization} as a bearer token, else as it is
   */
  Authentication(Optional<String> key, String header) {
    this.key = key;
    this.header = header;
  }

  void check(Call call) {
    if (key.isEmpty()) {
      return;
    }
    String given =
        call.header(header).orElseThrow(() -> RefusedException.gateway(401, "Unauthorized"));
    boolean bearer = header.equalsIgnoreCase(BEARER);
    boolean right =
        bearer
            ? given.regionMatches(true, 0, "bearer ", 0, 7) && given.substring(7).equals(key.get())
            : given.equals(key.get());
    if (!right) {
      throw RefusedException.detail(401, "Invalid API Key");
    }
  }
}
