package io.github.ocr4j.simulated.ocr;

import java.util.List;

/** Writes tables as Markdown and as HTML, the way the service does. */
final class Tables {

  private Tables() {}

  static String markdown(List<List<String>> rows) {
    StringBuilder table = new StringBuilder();
    for (int i = 0; i < rows.size(); i++) {
      for (String cell : rows.get(i)) {
        table.append("| ").append(cell.replace("|", "\\|")).append(' ');
      }
      table.append("|\n");
      if (i == 0) {
        table.append("| --- ".repeat(rows.get(0).size())).append("|\n");
      }
    }
    return table.substring(0, table.length() - 1);
  }

  static String html(List<List<String>> rows) {
    StringBuilder table = new StringBuilder("<table>");
    for (int i = 0; i < rows.size(); i++) {
      String tag = i == 0 ? "th" : "td";
      table.append("<tr>");
      for (String cell : rows.get(i)) {
        table.append('<').append(tag).append('>').append(escape(cell));
        table.append("</").append(tag).append('>');
      }
      table.append("</tr>");
    }
    return table.append("</table>").toString();
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
