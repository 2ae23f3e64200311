package io.github.ocr4j.local.internal.office;

import io.github.ocr4j.local.internal.page.Jpeg;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;

/** Writes the blocks of an XHTML tree as Markdown. Not thread-safe. */
final class XhtmlMarkdown {
  private static final Set<String> SKIPPED =
      Set.of("script", "style", "nav", "noscript", "template", "svg", "head", "title", "button");

  private static final Pattern BULLET = Pattern.compile("^\\s*([•·▪◦\\uF0B7\\uF0A7o-])\\s+(?=\\S)");
  private static final Pattern NUMBER = Pattern.compile("^\\s*(\\d{1,3})[.)]\\s+(?=\\S)");

  /** Decorations smaller than this are no illustrations. */
  private static final int MIN_PIXELS = 16;

  private final Map<String, byte[]> images;
  private final Set<String> shown = new HashSet<>();
  private final Set<String> links = new LinkedHashSet<>();
  private final InlineMarkdown inline = new InlineMarkdown(links);
  private final List<OfficeText.Part> parts = new ArrayList<>();
  private final List<String> blocks = new ArrayList<>();
  private int number;

  XhtmlMarkdown(Map<String, byte[]> images) {
    this.images = images;
  }

  OfficeText write(Node root) {
    walk(root, 0);
    flush();
    return new OfficeText(List.copyOf(parts), List.copyOf(links));
  }

  private void flush() {
    if (!blocks.isEmpty()) {
      parts.add(new OfficeText.Text(String.join("", blocks).strip()));
      blocks.clear();
    }
  }

  private void block(String markdown) {
    if (!markdown.isBlank()) {
      blocks.add("\n\n" + markdown);
    }
  }

  private void walk(Node node, int depth) {
    List<Node> loose = new ArrayList<>();
    for (Node child : node.children()) {
      if (inlineNode(child)) {
        loose.add(child);
        continue;
      }
      paragraph(loose);
      number = child.is("p") ? number : 0;
      if (!SKIPPED.contains(child.name()) && !child.attribute("class").equals("package-entry")) {
        visit(child, depth);
      }
    }
    paragraph(loose);
  }

  private static boolean inlineNode(Node node) {
    return node.name().isEmpty()
        || InlineMarkdown.ELEMENTS.contains(node.name())
            && node.all("p").findAny().isEmpty()
            && node.all("table").findAny().isEmpty()
            && node.all("div").findAny().isEmpty();
  }

  private void visit(Node node, int depth) {
    switch (node.name()) {
      case "h1", "h2", "h3", "h4", "h5", "h6" -> heading(node);
      case "p" -> styled(node);
      case "ul", "ol" -> {
        list(node, depth);
        blocks.add("\n");
      }
      case "pre" -> block("```\n" + node.allText().strip() + "\n```");
      case "blockquote" ->
          block("> " + inline.write(node.children()).strip().replace("\n", "\n> "));
      case "hr" -> block("---");
      case "img" -> image(node);
      case "table" -> table(node);
      case "div" -> {
        if (node.attribute("class").equals("slide-content")) {
          slide(node);
        } else {
          walk(node, depth);
        }
      }
      default -> walk(node, depth);
    }
  }

  /** A slide begins with its title; what follows are its points. */
  private void slide(Node slide) {
    boolean titled = false;
    for (Node child : slide.children()) {
      String text = child.is("p") ? inline.plain(child.children()).strip() : "";
      if (!text.isEmpty() && !titled) {
        block("## " + text.replaceAll("\\s+", " "));
        titled = true;
      } else if (!text.isEmpty()) {
        item("- " + inline.write(child.children()).strip().replaceAll("\\s*\\n", " "));
        child.all("img").forEach(this::image);
      } else {
        walk(wrapped(child), 0);
      }
    }
  }

  private static Node wrapped(Node child) {
    Node parent = Node.element("div", Map.of());
    parent.children().add(child);
    return parent;
  }

  private void heading(Node node) {
    node.all("img").forEach(this::image);
    String text = inline.plain(node.children()).replaceAll("\\s+", " ").strip();
    if (!text.isEmpty()) {
      block("#".repeat(node.name().charAt(1) - '0') + " " + text);
    }
  }

  private void paragraph(List<Node> nodes) {
    String text = inline.write(nodes).strip();
    if (!text.isEmpty()) {
      Matcher bullet = BULLET.matcher(text);
      Matcher number = NUMBER.matcher(text);
      if (bullet.find()) {
        item("- " + text.substring(bullet.end()));
      } else if (number.find()) {
        item(number.group(1) + ". " + text.substring(number.end()));
      } else {
        block(text);
      }
    }
    nodes.stream().flatMap(node -> node.all("img")).forEach(this::image);
    nodes.clear();
  }

  /** Word says by a paragraph's style what it is. */
  private void styled(Node node) {
    String style = node.attribute("class").toLowerCase(Locale.ROOT);
    String text = inline.write(node.children()).strip();
    boolean listed = BULLET.matcher(text).find() || NUMBER.matcher(text).find();
    if (style.startsWith("list") && !listed && !text.isEmpty()) {
      number = style.contains("number") ? number + 1 : 0;
      item((number > 0 ? number + ". " : "- ") + text.replaceAll("\\s*\\n", " "));
      return;
    }
    number = 0;
    if (style.contains("quote") && !text.isEmpty()) {
      block("> " + text.replace("\n", "\n> "));
      return;
    }
    paragraph(new ArrayList<>(node.children()));
  }

  private void item(String text) {
    boolean follows =
        !blocks.isEmpty() && blocks.get(blocks.size() - 1).strip().matches("(?s)(-|\\d+\\.) .*");
    blocks.add((follows ? "\n" : "\n\n") + text);
  }

  private void list(Node list, int depth) {
    int count = 1;
    boolean first = depth == 0;
    for (Node item : list.children()) {
      if (item.is("ul", "ol")) {
        list(item, depth + 1);
      } else if (item.is("li")) {
        List<Node> text = new ArrayList<>(item.children());
        text.removeIf(child -> child.is("ul", "ol"));
        String marker = list.is("ol") ? count++ + ". " : "- ";
        String content = inline.write(text).strip().replaceAll("\\n+", " ");
        if (!content.isEmpty()) {
          blocks.add((first ? "\n\n" : "\n") + "   ".repeat(depth) + marker + content);
          first = false;
        }
        item.children().stream().filter(c -> c.is("ul", "ol")).forEach(c -> list(c, depth + 1));
      }
    }
  }

  private void table(Node table) {
    XhtmlTable read = new XhtmlTable(table, inline);
    if (read.layoutOnly()) {
      table.all("td").forEach(cell -> walk(cell, 0));
      return;
    }
    if (!read.empty()) {
      flush();
      parts.add(new OfficeText.Table(read.pipes(), read.html()));
    }
    table.all("img").forEach(this::image);
  }

  private void image(Node node) {
    String source = node.attribute("src");
    String name = source.substring(Math.max(source.lastIndexOf(':'), source.lastIndexOf('/')) + 1);
    byte[] content = images.get(name);
    if (content == null || !shown.add(name)) {
      return;
    }
    try {
      BufferedImage image = ImageIO.read(new ByteArrayInputStream(content));
      if (image != null && image.getWidth() >= MIN_PIXELS && image.getHeight() >= MIN_PIXELS) {
        flush();
        parts.add(new OfficeText.Image(Jpeg.encode(image), image.getWidth(), image.getHeight()));
      }
    } catch (IOException | RuntimeException unreadable) {
      block(inline.escape(node.attribute("alt")));
    }
  }
}
