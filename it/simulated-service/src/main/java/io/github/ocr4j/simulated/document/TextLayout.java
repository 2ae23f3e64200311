package io.github.ocr4j.simulated.document;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Puts lines together to headings, paragraphs, lists and tables. */
final class TextLayout {

  private static final Pattern LIST_ITEM = Pattern.compile("([-•*]|\\d{1,3}[.)]) .*");
  private static final double HEADING_RATIO = 1.2;
  private static final double PARAGRAPH_GAP = 0.9;

  private TextLayout() {}

  static List<Element> elements(List<TextLine> lines) {
    double usual = usualFontSize(lines);
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < lines.size(); ) {
      int end = endOfTable(lines, i);
      if (end - i >= 2) {
        elements.add(table(lines.subList(i, end)));
      } else {
        end = endOfParagraph(lines, i);
        elements.add(text(lines.subList(i, end), usual));
      }
      i = end;
    }
    return elements;
  }

  private static int endOfTable(List<TextLine> lines, int start) {
    int columns = lines.get(start).cells().size();
    int end = start;
    while (columns > 1 && end < lines.size() && lines.get(end).cells().size() == columns) {
      end++;
    }
    return end;
  }

  private static int endOfParagraph(List<TextLine> lines, int start) {
    int end = start + 1;
    while (end < lines.size()
        && endOfTable(lines, end) - end < 2
        && belongsTogether(lines.get(end - 1), lines.get(end))) {
      end++;
    }
    return end;
  }

  private static boolean belongsTogether(TextLine upper, TextLine lower) {
    double gap = lower.box().top() - upper.box().bottom();
    return Math.abs(upper.fontSize() - lower.fontSize()) < 0.5
        && gap > -upper.fontSize()
        && gap < PARAGRAPH_GAP * lower.fontSize()
        && isListItem(upper) == isListItem(lower);
  }

  private static Element table(List<TextLine> lines) {
    return new Element.Table(lines.stream().map(TextLine::cells).toList(), box(lines));
  }

  private static Element text(List<TextLine> lines, double usual) {
    if (isListItem(lines.get(0))) {
      String items =
          lines.stream()
              .map(line -> line.text().replaceFirst("^[•*] ", "- "))
              .collect(Collectors.joining("\n"));
      return new Element.Text(Element.Kind.LIST, items, box(lines));
    }
    String text = lines.stream().map(TextLine::text).collect(Collectors.joining(" "));
    double ratio = lines.get(0).fontSize() / usual;
    if (ratio >= HEADING_RATIO && lines.size() <= 3) {
      String marks = ratio >= HEADING_RATIO * HEADING_RATIO ? "# " : "## ";
      return new Element.Text(Element.Kind.TITLE, marks + text, box(lines));
    }
    return new Element.Text(Element.Kind.TEXT, text, box(lines));
  }

  private static boolean isListItem(TextLine line) {
    return LIST_ITEM.matcher(line.text()).matches();
  }

  /** The font size that half of the page's characters do not exceed. */
  private static double usualFontSize(List<TextLine> lines) {
    List<Double> sizes =
        lines.stream()
            .flatMap(line -> line.text().chars().mapToObj(character -> line.fontSize()))
            .sorted()
            .toList();
    return sizes.isEmpty() ? 1 : sizes.get(sizes.size() / 2);
  }

  private static Box box(List<TextLine> lines) {
    return lines.stream().map(TextLine::box).reduce(Box::around).orElseThrow();
  }
}
