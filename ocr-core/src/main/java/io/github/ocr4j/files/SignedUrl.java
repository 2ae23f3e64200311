package io.github.ocr4j.files;

import java.net.URI;

/**
 * An address from which anybody may read a file until it expires ({@code FileSignedURL}): a secret.
 *
 * @param url the address; not shown by {@link #toString()}
 */
public record SignedUrl(URI url) {
  @Override
  public String toString() {
    return "SignedUrl[" + url.getScheme() + "://" + url.getHost() + "/…]";
  }
}
