package io.github.ocr4j.simulated.http;

import io.github.ocr4j.simulated.body.JsonBody;
import java.io.IOException;

/** What a route leads to. */
@FunctionalInterface
interface Endpoint {

  /**
   * Answers a call.
   *
   * @param call the call
   * @param body its body, which is empty for anything but JSON
   * @return the answer
   * @throws io.github.ocr4j.simulated.contract.RefusedException if the call is refused
   * @throws IOException if the connection breaks or the disk fails
   */
  Answer answer(Call call, JsonBody body) throws IOException;
}
