package io.github.ocr4j.simulated.files;

import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Makes and checks URLs that carry their own permission, shaped like those of a blob storage. */
public final class SignedUrls {

  private static final String ALGORITHM = "HmacSHA256";

  private final SecretKeySpec secret;

  /**
   * Creates a signer.
   *
   * @param seed what its secret is made of
   */
  public SignedUrls(long seed) {
    byte[] bytes = ("secret of " + seed).getBytes(StandardCharsets.UTF_8);
    this.secret = new SecretKeySpec(bytes, ALGORITHM);
  }

  /**
   * Makes a URL.
   *
   * @param end when it stops working
   */
  public String sign(URI server, UUID file, Instant end) {
    String expiry = end.toString();
    return server.resolve("/blob/" + file)
        + "?se="
        + encode(expiry)
        + "&sp=r&sv=2025-01-05&sr=b&sig="
        + encode(signature(file, expiry));
  }

  /** Checks the query of a URL. */
  public boolean isValid(UUID file, Map<String, String> query, Instant now) {
    String expiry = query.getOrDefault("se", "");
    byte[] expected = signature(file, expiry).getBytes(StandardCharsets.US_ASCII);
    byte[] given = query.getOrDefault("sig", "").getBytes(StandardCharsets.UTF_8);
    try {
      return MessageDigest.isEqual(expected, given) && now.isBefore(Instant.parse(expiry));
    } catch (DateTimeParseException e) {
      return false;
    }
  }

  /** Finds out which file a valid URL gives access to. */
  public Optional<UUID> fileOf(String url, Instant now) {
    try {
      URI uri = URI.create(url);
      if (uri.getPath() == null || !uri.getPath().startsWith("/blob/")) {
        return Optional.empty();
      }
      UUID file = UUID.fromString(uri.getPath().substring("/blob/".length()));
      return isValid(file, query(uri), now) ? Optional.of(file) : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static Map<String, String> query(URI uri) {
    Map<String, String> query = new LinkedHashMap<>();
    for (String part : String.valueOf(uri.getRawQuery()).split("&")) {
      String[] pair = part.split("=", 2);
      query.put(pair[0], pair.length < 2 ? "" : URLDecoder.decode(pair[1], StandardCharsets.UTF_8));
    }
    return query;
  }

  private String signature(UUID file, String expiry) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(secret);
      byte[] bytes = mac.doFinal((file + "\n" + expiry).getBytes(StandardCharsets.UTF_8));
      return Base64.getEncoder().encodeToString(bytes);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java platform has " + ALGORITHM + ".", e);
    }
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
