package io.github.ocr4j.markdown.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.Parser;
import org.jsoup.nodes.Element;

/** Reads a text as a reader of its Markdown would, block by block. */
final class MarkdownReader extends AbstractVisitor {
  private static final Parser PARSER =
      Parser.builder().extensions(List.of(TablesExtension.create())).build();

  private static final Pattern REMARK_ALONE =
      Pattern.compile("(⟦(missing|above|html) [^⟧]*⟧\\s*)+");

  private final Targets targets;
  private final List<Piece> pieces = new ArrayList<>();
  private String within = "";

  private MarkdownReader(Targets targets) {
    this.targets = targets;
  }

  static List<Piece> read(String markdown, Targets targets) {
    MarkdownReader reader = new MarkdownReader(targets);
    PARSER.parse(markdown).accept(reader);
    return reader.pieces;
  }

  /** Words on one line, such as those of a cell. */
  static String inline(String markdown, Targets targets) {
    String line = markdown.replaceAll("\\s+", " ").strip();
    Node paragraph = line.isEmpty() ? null : PARSER.parse("x " + line).getFirstChild();
    return paragraph == null ? "" : InlineReader.read(paragraph, targets).substring(2);
  }

  private void table(List<Piece> table) {
    table.forEach(piece -> add(piece.kind(), piece.content()));
  }

  private void add(String kind, String content) {
    pieces.add(Piece.of(within + kind, content));
  }

  @Override
  public void visit(Heading heading) {
    add("heading " + heading.getLevel(), InlineReader.read(heading, targets));
  }

  /** A remark on lines of its own is a block of HTML, which parts a paragraph. */
  @Override
  public void visit(Paragraph paragraph) {
    StringBuilder words = new StringBuilder();
    for (String line : InlineReader.read(paragraph, targets).split("\n")) {
      if (REMARK_ALONE.matcher(line).matches()) {
        paragraph(words);
        add("remark", line);
      } else {
        words.append(line).append('\n');
      }
    }
    paragraph(words);
  }

  private void paragraph(StringBuilder words) {
    if (!words.toString().isBlank()) {
      add("paragraph", words.toString());
    }
    words.setLength(0);
  }

  @Override
  public void visit(FencedCodeBlock code) {
    add(Piece.CODE + code.getInfo(), code.getLiteral());
  }

  @Override
  public void visit(IndentedCodeBlock code) {
    add(Piece.CODE + "by indentation", code.getLiteral());
  }

  @Override
  public void visit(ThematicBreak rule) {
    add("rule", "");
  }

  @Override
  public void visit(HtmlBlock html) {
    Element table = TableReader.parse(html.getLiteral());
    if (table != null) {
      table(targets.htmlTable(table));
      return;
    }
    StringBuilder remarks = new StringBuilder();
    for (String tag : html.getLiteral().split("(?<=>)(?=\\s*<)")) {
      remarks.append(InlineReader.html(tag.strip(), targets));
    }
    add(remarks.indexOf("⟦img") >= 0 ? "paragraph" : "remark", remarks.toString());
  }

  @Override
  public void visit(CustomBlock block) {
    table(TableReader.pipes((TableBlock) block, targets));
  }

  @Override
  public void visit(BlockQuote quote) {
    in("quote", quote);
  }

  @Override
  public void visit(BulletList list) {
    for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
      in("bullet", item);
    }
  }

  @Override
  public void visit(OrderedList list) {
    int number = list.getMarkerStartNumber();
    for (Node item = list.getFirstChild(); item instanceof ListItem; item = item.getNext()) {
      in("number " + number++, item);
    }
  }

  private void in(String container, Node node) {
    String outer = within;
    within = outer + container + " > ";
    visitChildren(node);
    within = outer;
  }
}
