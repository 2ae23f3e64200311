package io.github.ocr4j.simulated.traffic;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Something that goes wrong with a call.
 *
 * @param kind what goes wrong
 * @param status the status of the answer, for {@link Kind#ANSWER}
 * @param headers the headers of the answer, for {@link Kind#ANSWER}
 * @param body the body of the answer, for {@link Kind#ANSWER}
 * @param bytesPerSecond the speed of the answer, for {@link Kind#SLOW_ANSWER}
 */
public record Fault(
    Kind kind, int status, Map<String, String> headers, String body, int bytesPerSecond) {

  /** The kinds of faults. */
  public enum Kind {
    /** Another answer is given. The request is read, not processed and not billed. */
    ANSWER,
    /** The connection is reset before the request's body is read. Nothing is billed. */
    RESET_BEFORE_BODY,
    /** The connection is reset after the request was processed and billed, before any answer. */
    RESET_BEFORE_ANSWER,
    /** The connection is reset in the middle of the answer's body. The request is billed. */
    RESET_IN_ANSWER,
    /** The answer stops in the middle of its body, in good order but too short. Billed. */
    TRUNCATED_ANSWER,
    /** The answer is well framed, but its JSON is cut in the middle. Billed. */
    TRUNCATED_JSON,
    /** The request is processed and billed, and no answer ever comes. */
    NO_ANSWER,
    /** The answer's body comes very slowly. Billed. */
    SLOW_ANSWER,
    /** The answer's body has a sound beginning and never ends. Billed. */
    ENDLESS_ANSWER
  }

  public Fault {
    headers = Map.copyOf(headers);
  }

  /** Another answer, with a JSON body. */
  public static Fault answer(int status, String json) {
    return new Fault(Kind.ANSWER, status, Map.of("content-type", "application/json"), json, 0);
  }

  /** Another answer, with any body. */
  public static Fault answer(int status, String contentType, String body) {
    return new Fault(Kind.ANSWER, status, Map.of("content-type", contentType), body, 0);
  }

  /**
   * A connection that breaks or an answer that never comes as it should.
   *
   * @param kind anything but {@link Kind#ANSWER} and {@link Kind#SLOW_ANSWER}
   */
  public static Fault of(Kind kind) {
    if (kind == Kind.ANSWER || kind == Kind.SLOW_ANSWER) {
      throw new IllegalArgumentException(kind + " needs more: use Fault.answer or slowAnswer.");
    }
    return new Fault(kind, 0, Map.of(), "", 0);
  }

  /**
   * An answer that drips.
   *
   * @param bytesPerSecond its speed, at least 1
   */
  public static Fault slowAnswer(int bytesPerSecond) {
    if (bytesPerSecond < 1) {
      throw new IllegalArgumentException("An answer needs at least 1 byte per second.");
    }
    return new Fault(Kind.SLOW_ANSWER, 0, Map.of(), "", bytesPerSecond);
  }

  /** Returns this fault with one more header in its answer. */
  public Fault withHeader(String name, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(name, value);
    return new Fault(kind, status, more, body, bytesPerSecond);
  }

  /** Returns the bytes of the answer's body. */
  public byte[] bodyBytes() {
    return body.getBytes(StandardCharsets.UTF_8);
  }
}
