package io.github.ocr4j.local.internal.office;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Writes text with emphasis and links. */
final class InlineMarkdown {
  static final Set<String> ELEMENTS =
      Set.of(
          "a", "b", "strong", "i", "em", "u", "s", "strike", "del", "span", "code", "tt", "sup",
          "sub", "br", "font", "small", "big", "abbr", "cite", "kbd", "samp", "var", "mark", "q",
          "time", "label", "ins", "bdo", "img");

  /** Stands for a line break until blanks are cleaned up. */
  private static final String LINE_BREAK = "\u0001";

  private static final Pattern SPECIAL = Pattern.compile("([\\\\`*])");
  private static final Pattern TAG = Pattern.compile("<(?=[A-Za-z/!?])");
  private static final Pattern UNDERSCORE =
      Pattern.compile("(?<![\\p{L}\\p{N}_])_|_(?![\\p{L}\\p{N}_])");

  private final Set<String> links;

  InlineMarkdown(Set<String> links) {
    this.links = links;
  }

  String escape(String text) {
    String escaped = SPECIAL.matcher(text).replaceAll("\\\\$1");
    escaped = UNDERSCORE.matcher(escaped).replaceAll("\\\\_");
    return TAG.matcher(escaped).replaceAll("\\\\<");
  }

  /** With emphasis and links. */
  String write(List<Node> nodes) {
    StringBuilder markdown = new StringBuilder();
    nodes.forEach(node -> append(node, markdown, true));
    return markdown
        .toString()
        .replaceAll("[ \\t]+", " ")
        .replaceAll(" *" + LINE_BREAK + " *", "  \n");
  }

  /** Without emphasis. */
  String plain(List<Node> nodes) {
    StringBuilder markdown = new StringBuilder();
    nodes.forEach(node -> append(node, markdown, false));
    return markdown.toString();
  }

  private void append(Node node, StringBuilder markdown, boolean emphasis) {
    if (node.name().isEmpty()) {
      markdown.append(escape(node.text().replaceAll("[\\s\\u00A0]+", " ")));
      return;
    }
    switch (node.name()) {
      case "br" -> markdown.append(emphasis ? LINE_BREAK : " ");
      case "b", "strong" -> wrap(node, markdown, emphasis ? "**" : "", emphasis);
      case "i", "em" -> wrap(node, markdown, emphasis ? "*" : "", emphasis);
      case "code", "tt", "kbd", "samp" -> code(node, markdown);
      case "sup", "sub" -> {
        markdown.append('<').append(node.name()).append('>');
        children(node, markdown, emphasis);
        markdown.append("</").append(node.name()).append('>');
      }
      case "a" -> link(node, markdown, emphasis);
      case "script", "style", "img" -> {}
      default -> {
        boolean block = node.is("p", "div", "li", "h1", "h2", "h3", "h4", "h5", "h6");
        if (block
            && markdown.length() > 0
            && !Character.isWhitespace(markdown.charAt(markdown.length() - 1))) {
          markdown.append(' ');
        }
        children(node, markdown, emphasis);
      }
    }
  }

  private void children(Node node, StringBuilder markdown, boolean emphasis) {
    node.children().forEach(child -> append(child, markdown, emphasis));
  }

  private void code(Node node, StringBuilder markdown) {
    String text = node.allText().strip();
    if (!text.isEmpty()) {
      markdown.append(text.indexOf('`') < 0 ? "`" + text + "`" : escape(text));
    }
  }

  private void wrap(Node node, StringBuilder markdown, String mark, boolean emphasis) {
    StringBuilder inner = new StringBuilder();
    children(node, inner, emphasis);
    String text = inner.toString();
    String core = text.strip();
    if (core.isEmpty()) {
      markdown.append(text.isEmpty() ? "" : " ");
      return;
    }
    int lead = text.indexOf(core);
    if (lead > 0) {
      markdown.append(' ');
    }
    boolean joins =
        !mark.isEmpty()
            && markdown.length() >= mark.length()
            && markdown.toString().endsWith(mark)
            && lead == 0;
    if (joins) {
      markdown.setLength(markdown.length() - mark.length());
      markdown.append(core).append(mark);
    } else {
      markdown.append(mark).append(core).append(mark);
    }
    if (lead + core.length() < text.length()) {
      markdown.append(' ');
    }
  }

  private void link(Node node, StringBuilder markdown, boolean emphasis) {
    StringBuilder inner = new StringBuilder();
    children(node, inner, emphasis);
    String text = inner.toString().strip();
    String target = node.attribute("href").strip();
    boolean outside = target.matches("(?i)(https?|mailto|ftp):.*");
    if (outside) {
      links.add(target);
    }
    boolean relative = !target.isEmpty() && !target.startsWith("#") && !target.contains(":");
    if (text.isEmpty() || !(outside || relative)) {
      markdown.append(inner);
      return;
    }
    String safe = target.replace(" ", "%20").replace("(", "%28").replace(")", "%29");
    markdown
        .append('[')
        .append(text.replace("[", "\\[").replace("]", "\\]"))
        .append("](")
        .append(safe)
        .append(')');
  }
}
