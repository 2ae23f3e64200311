package io.github.ocr4j.office.internal.markdown;

import java.util.List;

/** Writes text inside HTML tables, with the few tags that such tables have. */
final class HtmlSpans {
  private HtmlSpans() {}

  static String write(List<Span> spans) {
    StringBuilder html = new StringBuilder();
    spans.forEach(span -> html.append(write(span)));
    return html.toString().strip().replaceAll(" *\n *", "<br>");
  }

  private static String write(Span span) {
    if (span.raw()) {
      return span.text();
    }
    String core = span.text().strip();
    if (core.isEmpty()) {
      return span.text();
    }
    int lead = span.text().indexOf(core);
    return span.text().substring(0, lead)
        + marked(core, span)
        + span.text().substring(lead + core.length());
  }

  private static String marked(String core, Span span) {
    String text = escape(core);
    if (!span.look().script().isEmpty()) {
      text = tagged(span.look().script(), text);
    }
    if (span.look().code()) {
      text = tagged("code", text);
    }
    if (span.look().italic()) {
      text = tagged("i", text);
    }
    if (span.look().bold()) {
      text = tagged("b", text);
    }
    return span.link().isEmpty()
        ? text
        : "<a href=\"" + escape(span.link()).replace("\"", "&quot;") + "\">" + text + "</a>";
  }

  private static String tagged(String tag, String text) {
    return "<" + tag + ">" + text + "</" + tag + ">";
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
