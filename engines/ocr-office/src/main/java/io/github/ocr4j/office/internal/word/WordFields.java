package io.github.ocr4j.office.internal.word;

import io.github.ocr4j.office.internal.archive.Xml;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Follows fields, which may be links, from their begin to their end. Not thread-safe. */
final class WordFields {
  private static final Pattern HYPERLINK =
      Pattern.compile("HYPERLINK\\s+\"([^\"]+)\"", Pattern.CASE_INSENSITIVE);

  private static final class Field {
    private final StringBuilder instruction = new StringBuilder();
    private boolean shown;
  }

  private final Deque<Field> open = new ArrayDeque<>();

  /** Takes notice of an element of a run. */
  void follow(Element element) {
    switch (Xml.name(element)) {
      case "instrText" -> {
        if (!open.isEmpty()) {
          open.peek().instruction.append(element.wholeText());
        }
      }
      case "fldChar" -> {
        switch (Xml.attribute(element, "fldCharType").orElse("")) {
          case "begin" -> open.push(new Field());
          case "separate" -> {
            if (!open.isEmpty()) {
              open.peek().shown = true;
            }
          }
          case "end" -> open.poll();
          default -> {}
        }
      }
      default -> {}
    }
  }

  /** Where the next run goes: into a link if it is in one. */
  Element linked(Element target) {
    for (Field field : open) {
      if (field.shown && HYPERLINK.matcher(field.instruction).find()) {
        return linked(field.instruction.toString(), target);
      }
    }
    return target;
  }

  static Element linked(String instruction, Element target) {
    Matcher matcher = HYPERLINK.matcher(instruction);
    return matcher.find() && !instruction.contains("\\l")
        ? target.appendElement("a").attr("href", matcher.group(1))
        : target;
  }
}
