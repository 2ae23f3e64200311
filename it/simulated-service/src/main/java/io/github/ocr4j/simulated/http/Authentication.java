package io.github.ocr4j.simulated.http;

import io.github.ocr4j.simulated.contract.RefusedException;
import java.util.Optional;

/** Lets calls with the right bearer key pass. */
final class Authentication {

  private final Optional<String> key;

  Authentication(Optional<String> key) {
    this.key = key;
  }

  void check(Call call) {
    if (key.isEmpty()) {
      return;
    }
    Optional<String> authorization = call.header("authorization");
    if (authorization.isEmpty()) {
      throw RefusedException.gateway(401, "Unauthorized");
    }
    String[] parts = authorization.get().split(" ", 2);
    boolean right =
        parts.length == 2 && parts[0].equalsIgnoreCase("bearer") && parts[1].equals(key.get());
    if (!right) {
      throw RefusedException.detail(401, "Invalid API Key");
    }
  }
}
