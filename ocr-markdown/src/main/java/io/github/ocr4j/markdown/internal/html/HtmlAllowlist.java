package io.github.ocr4j.markdown.internal.html;

import java.util.Map;
import java.util.Set;

/** The tags and attributes that show something and run nothing. */
final class HtmlAllowlist {
  private static final Set<String> TAGS =
      Set.of(
          """
          a abbr b blockquote br caption center cite code dd del details div dl
          dt em figcaption figure h1 h2 h3 h4 h5 h6 hr i img ins kbd li mark ol
          p pre q s samp small span strong sub summary sup table tbody td tfoot
          th thead tr tt u ul var wbr
          """
              .strip()
              .split("\\s+"));

  private static final Set<String> VOID = Set.of("br", "hr", "img", "wbr");
  private static final Set<String> ATTRIBUTES = Set.of("title", "lang", "dir");
  private static final Map<String, Set<String>> ATTRIBUTES_OF =
      Map.of(
          "img", Set.of("src", "alt", "width", "height"),
          "a", Set.of("href"),
          "td", Set.of("colspan", "rowspan", "align", "valign"),
          "th", Set.of("colspan", "rowspan", "align", "valign", "scope"),
          "ol", Set.of("start", "type"));

  private HtmlAllowlist() {}

  static boolean isTag(String name) {
    return TAGS.contains(name);
  }

  /** Whether a tag has no other half. */
  static boolean isVoid(String tagName) {
    return VOID.contains(tagName);
  }

  static boolean isAttribute(String tagName, String name) {
    return ATTRIBUTES.contains(name)
        || ATTRIBUTES_OF.getOrDefault(tagName, Set.of()).contains(name);
  }
}
