package io.github.ocr4j.office.internal.archive;

import org.jsoup.nodes.Element;

/** The few elements that all readers speak. */
public final class Html {
  /** Before the name of a part that is a picture, as an image's source. */
  public static final String PART = "part:";

  /** A reference to a footnote; its {@code id} is a number. */
  public static final String NOTE_REFERENCE = "note-reference";

  /** A footnote; its {@code id} is the number of its reference. */
  public static final String NOTE = "note";

  private Html() {}

  /**
   * A page to be filled.
   *
   * @return an empty body
   */
  public static Element body() {
    return new Element("body");
  }

  /**
   * A picture.
   *
   * @param part the full name of the part that holds it
   * @param description what it shows; may be empty
   * @return an element of its own
   */
  public static Element picture(String part, String description) {
    return new Element("img").attr("src", PART + part).attr("alt", description);
  }

  /**
   * Whether an element stands on lines of its own. One that HTML does not know, or that may stand
   * anywhere, does if it holds such elements.
   *
   * @param element any element
   * @return false if it is a part of a line
   */
  public static boolean block(Element element) {
    return switch (element.normalName()) {
      case NOTE -> true;
      case NOTE_REFERENCE, "math" -> false;
      case "ins", "del" -> holdsBlocks(element);
      default -> element.isBlock() || !element.tag().isKnownTag() && holdsBlocks(element);
    };
  }

  private static boolean holdsBlocks(Element element) {
    return element.stream().anyMatch(inner -> inner != element && inner.isBlock());
  }

  /**
   * Whether an element shows anything.
   *
   * @param element any element
   * @return false if it has neither text nor pictures
   */
  public static boolean blank(Element element) {
    return !element.hasText() && element.selectFirst("img, hr, " + NOTE_REFERENCE) == null;
  }
}
