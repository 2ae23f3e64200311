package io.github.ocr4j.client;

import io.github.ocr4j.exception.ConfigurationException;
import java.net.URI;
import java.net.URISyntaxException;

/**
 * Where the service is: any path prefix, with or without a trailing slash or {@code /v1}, or the
 * address of the OCR operation itself.
 *
 * @param base what the paths of the contract follow
 * @param ocr the OCR operation
 */
record BaseUrl(String base, String ocr) {
  static BaseUrl of(String text) {
    URI uri = parse(text.strip());
    if (!"http".equalsIgnoreCase(uri.getScheme()) && !"https".equalsIgnoreCase(uri.getScheme())
        || uri.getHost() == null) {
      throw wrong("it must begin with http:// or https:// and name a host");
    }
    if (uri.getRawUserInfo() != null || uri.getRawQuery() != null || uri.getRawFragment() != null) {
      throw wrong("it must have no user, query or fragment; give them by their own settings");
    }
    String path = uri.getRawPath() == null ? "" : uri.getRawPath();
    String url = without("/", uri.getScheme() + "://" + uri.getRawAuthority() + path);
    return url.endsWith("/v1/ocr") || url.endsWith("/azure/ocr")
        ? new BaseUrl(without("/v1", without("/ocr", url)), url)
        : new BaseUrl(without("/v1", url), without("/v1", url) + "/v1/ocr");
  }

  BaseUrl withOcrPath(String path) {
    return new BaseUrl(base, base + (path.startsWith("/") ? path : "/" + path));
  }

  /** Slashes before the ending go with it. */
  private static String without(String ending, String url) {
    String rest = url.endsWith(ending) ? url.substring(0, url.length() - ending.length()) : url;
    return rest.replaceAll("/+$", "");
  }

  @Override
  public String toString() {
    return base;
  }

  private static URI parse(String text) {
    try {
      return new URI(text);
    } catch (URISyntaxException e) {
      throw wrong("it is no URL");
    }
  }

  private static ConfigurationException wrong(String why) {
    return new ConfigurationException(
        "The base URL is wrong: "
            + why
            + ", as in https://api.mistral.ai or"
            + " http://host:4000/mistral.");
  }
}
