package io.github.ocr4j.markdown.reading;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** Reads what is in a block. */
final class InlineReader extends AbstractVisitor {
  private static final Pattern TAG = Pattern.compile("<(/?)(\\w+)[^>]*>");
  private static final Map<String, String> SAME =
      Map.of("strong", "b", "em", "i", "del", "s", "strike", "s");

  private final Targets targets;
  private final StringBuilder words = new StringBuilder();

  private InlineReader(Targets targets) {
    this.targets = targets;
  }

  static String read(Node block, Targets targets) {
    InlineReader reader = new InlineReader(targets);
    reader.visitChildren(block);
    return reader.words.toString();
  }

  /** A tag in the form in which the same mark of Markdown is written. */
  static String tag(String name, boolean closing) {
    String lower = name.toLowerCase(Locale.ROOT);
    return lower.equals("br")
        ? "⟦br⟧"
        : "⟦" + (closing ? "/" : "") + SAME.getOrDefault(lower, lower) + "⟧";
  }

  @Override
  public void visit(Text text) {
    words.append(text.getLiteral());
  }

  @Override
  public void visit(Code code) {
    words.append("⟦code ").append(code.getLiteral()).append('⟧');
  }

  @Override
  public void visit(SoftLineBreak lineBreak) {
    words.append('\n');
  }

  @Override
  public void visit(HardLineBreak lineBreak) {
    words.append("⟦br⟧\n");
  }

  @Override
  public void visit(Emphasis emphasis) {
    marked("i", emphasis);
  }

  @Override
  public void visit(StrongEmphasis emphasis) {
    marked("b", emphasis);
  }

  private void marked(String name, Node node) {
    words.append(tag(name, false));
    visitChildren(node);
    words.append(tag(name, true));
  }

  @Override
  public void visit(Link link) {
    String table = targets.table(link.getDestination());
    if (!table.isEmpty()) {
      words.append(table);
      return;
    }
    String shown = read(link, targets);
    String destination = targets.link(link.getDestination(), shown);
    words.append(
        destination.isEmpty()
            ? shown
            : "⟦a " + destination + title(link.getTitle()) + "⟧" + shown + "⟦/a⟧");
  }

  @Override
  public void visit(Image image) {
    String alt = read(image, targets);
    words.append(targets.image(image.getDestination(), alt));
  }

  private static String title(String title) {
    return title == null ? "" : " \"" + title + "\"";
  }

  @Override
  public void visit(HtmlInline html) {
    words.append(html(html.getLiteral(), targets));
  }

  /** HTML in the text: a tag or a comment. */
  static String html(String literal, Targets targets) {
    Matcher tag = TAG.matcher(literal);
    if (!tag.matches()) {
      return Remarks.of(literal);
    }
    if (tag.group(2).equals("img")) {
      Element image = Jsoup.parseBodyFragment(literal).selectFirst("img");
      return targets.image(image.attr("src"), image.attr("alt"));
    }
    return tag(tag.group(2), !tag.group(1).isEmpty());
  }
}
