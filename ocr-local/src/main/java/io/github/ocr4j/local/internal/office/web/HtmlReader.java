package io.github.ocr4j.local.internal.office.web;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Reads web pages without what only a browser needs. */
public final class HtmlReader {
  private static final String NOT_SHOWN =
      "head, script, style, noscript, template, iframe, object, embed, svg, canvas, audio, video,"
          + " button, input, select, textarea, nav, [role=navigation], [role=search], [hidden],"
          + " [aria-hidden=true], [style*=display:none], [style*=display: none]";

  private HtmlReader() {}

  /**
   * Reads a web page. Navigation is left out; if nothing of it has a heading, its title is one.
   *
   * @param content the file; its encoding is told from its start
   * @return what it shows
   */
  public static Element read(byte[] content) {
    try {
      Document document = Jsoup.parse(new ByteArrayInputStream(content), null, "");
      String title = document.title();
      document.select(NOT_SHOWN).remove();
      Element body = document.body();
      if (!title.isBlank() && body.selectFirst("h1, h2") == null) {
        body.prependElement("h1").appendText(title);
      }
      return body;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
