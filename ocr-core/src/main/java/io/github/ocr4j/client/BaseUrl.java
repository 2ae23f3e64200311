package io.github.ocr4j.client;

import io.github.ocr4j.exception.ConfigurationException;
import java.net.URI;
import java.net.URISyntaxException;

/** Where the service is: any path prefix, with or without a trailing slash or {@code /v1}. */
final class BaseUrl {
  private BaseUrl() {}

  static String normalize(String text) {
    URI uri = parse(text.strip());
    if (!"http".equalsIgnoreCase(uri.getScheme()) && !"https".equalsIgnoreCase(uri.getScheme())
        || uri.getHost() == null) {
      throw wrong("it must begin with http:// or https:// and name a host");
    }
    if (uri.getRawUserInfo() != null || uri.getRawQuery() != null || uri.getRawFragment() != null) {
      throw wrong("it must have no user, query or fragment; give them by their own settings");
    }
    String path = uri.getRawPath() == null ? "" : uri.getRawPath().replaceAll("/+$", "");
    if (path.endsWith("/v1")) {
      path = path.substring(0, path.length() - 3).replaceAll("/+$", "");
    }
    return uri.getScheme() + "://" + uri.getRawAuthority() + path;
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
