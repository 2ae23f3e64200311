package io.github.ocr4j.internal.error;

import java.util.List;
import java.util.regex.Pattern;

/** Takes out of a message what must not be logged, and shortens the rest. Thread-safe. */
public final class Redaction {
  private static final int MAX_LENGTH = 500;
  private static final Pattern DATA_URI = Pattern.compile("data:[^\\s,;\"']{0,80}[;,][^\\s\"']*");
  private static final Pattern BASE64 = Pattern.compile("[A-Za-z0-9+/=_-]{120,}");
  private static final Pattern QUERY = Pattern.compile("(https?://[^\\s?\"'<>]+)\\?[^\\s\"'<>]*");
  private static final Pattern BEARER =
      Pattern.compile("(?i)(bearer|api[-_ ]?key)([\\s:=\"']+)[A-Za-z0-9._~+/-]{8,}=*");
  private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Cntrl}]+");

  private final List<String> secrets;

  /** Knows the secrets by their text. */
  public Redaction(List<String> secrets) {
    this.secrets = secrets.stream().filter(secret -> secret.length() >= 4).toList();
  }

  /**
   * Cleans a message.
   *
   * @return one line without secrets, signed addresses and document content
   */
  public String clean(String message) {
    String text = message.length() > 20_000 ? message.substring(0, 20_000) : message;
    for (String secret : secrets) {
      text = text.replace(secret, "***");
    }
    text = DATA_URI.matcher(text).replaceAll("data:…");
    text = QUERY.matcher(text).replaceAll("$1?…");
    text = BEARER.matcher(text).replaceAll("$1$2***");
    text = BASE64.matcher(text).replaceAll("…");
    text = BLANKS.matcher(text).replaceAll(" ").strip();
    return text.length() > MAX_LENGTH ? text.substring(0, MAX_LENGTH) + "…" : text;
  }

  @Override
  public String toString() {
    return "Redaction[" + secrets.size() + " secrets]";
  }
}
