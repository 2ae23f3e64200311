package io.github.ocr4j.office.internal.archive;

import org.jsoup.nodes.Element;

/** The HTML elements into which readers turn their formats. */
public final class Html {
  /** Before the name of a part that is a picture, as an image's source. */
  public static final String PART = "part:";

  /** A reference to a footnote; its {@code id} is a number. */
  public static final String NOTE_REFERENCE = "note-reference";

  /** A footnote; its {@code id} is the number of its reference. */
  public static final String NOTE = "note";

  private Html() {}

  /** An empty page. */
  public static Element body() {
    return new Element("body");
  }

  /** A picture: the full name of its part, and a description, which may be empty. */
  public static Element picture(String part, String description) {
    return new Element("img").attr("src", PART + part).attr("alt", description);
  }

  /** Where text of a look goes: into a new element inside the target, or into the target itself. */
  public static Element styled(Element target, String tag, boolean wanted) {
    return wanted ? target.appendElement(tag) : target;
  }

  /** Adds a paragraph to the quotation at the end of the target, or begins one. */
  public static void appendQuotation(Element paragraph, Element target) {
    Element last = target.lastElementChild();
    boolean open = last != null && last.nameIs("blockquote");
    (open ? last : target.appendElement("blockquote")).appendChild(paragraph);
  }

  /** Adds what a speaker notes on a slide, under a heading. */
  public static void appendNotes(Element notes, Element slide) {
    if (notes.hasText()) {
      slide.appendElement("h3").appendText("Notes");
      slide.appendChildren(notes.childNodes());
    }
  }

  /**
   * Whether an element stands on lines of its own. One that HTML does not know, or that may stand
   * anywhere, does if it holds such elements.
   */
  public static boolean isBlock(Element element) {
    return switch (element.normalName()) {
      case NOTE -> true;
      case NOTE_REFERENCE, "math" -> false;
      case "ins", "del" -> hasBlocks(element);
      default -> element.isBlock() || !element.tag().isKnownTag() && hasBlocks(element);
    };
  }

  private static boolean hasBlocks(Element element) {
    return element.stream().anyMatch(inner -> inner != element && inner.isBlock());
  }

  /** Whether an element shows neither text nor pictures. */
  public static boolean isBlank(Element element) {
    return !element.hasText() && element.selectFirst("img, hr, " + NOTE_REFERENCE) == null;
  }
}
