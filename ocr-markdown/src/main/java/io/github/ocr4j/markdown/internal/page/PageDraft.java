package io.github.ocr4j.markdown.internal.page;

import io.github.ocr4j.markdown.internal.source.PageBlock;
import io.github.ocr4j.markdown.internal.source.ParsedText;
import io.github.ocr4j.markdown.internal.source.Reference;
import io.github.ocr4j.markdown.internal.source.TextEdits;
import io.github.ocr4j.markdown.internal.source.TextParser;
import io.github.ocr4j.markdown.internal.source.TextRange;
import io.github.ocr4j.markdown.internal.text.LineBreaks;
import io.github.ocr4j.model.OcrPage;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/** A page while it is worked on: what came, what is where, and what is to change. */
public final class PageDraft {

  /** How a page's text follows the page before. */
  public enum Join {
    /** As a block of its own. */
    BLOCK,
    /** The paragraph goes on. */
    SPACE,
    /** The word goes on. */
    WORD,
    /** The fenced code block goes on. */
    CODE
  }

  private final OcrPage page;
  private final ImageIndex images;
  private final ParsedText parsed;
  private final boolean part;
  private final TextEdits edits = new TextEdits();
  private final List<String> appendix = new ArrayList<>();
  private final Set<PageBlock> removed = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Set<Reference> handled = Collections.newSetFromMap(new IdentityHashMap<>());
  private Join joint = Join.BLOCK;

  /** Parses the text that is worked on as the page's. */
  public PageDraft(OcrPage page, String text) {
    this(page, new ImageIndex(page.images()), text, false);
  }

  private PageDraft(OcrPage page, ImageIndex images, String text, boolean part) {
    this.page = page;
    this.images = images;
    this.parsed = TextParser.parse(text);
    this.part = part;
  }

  /** Parses a text that came apart from the page's and can show the same images. */
  public PageDraft part(String text) {
    return new PageDraft(page, images, text, true);
  }

  /** Parses another text in the place of this one. */
  public PageDraft withText(String text) {
    return new PageDraft(page, images, text, part);
  }

  /** Whether the text came apart from the page's; then it has no tables of the page in it. */
  public boolean isPart() {
    return part;
  }

  public OcrPage page() {
    return page;
  }

  public int index() {
    return page.index();
  }

  public ImageIndex images() {
    return images;
  }

  public ParsedText parsed() {
    return parsed;
  }

  public TextEdits edits() {
    return edits;
  }

  public Join joint() {
    return joint;
  }

  public void follow(Join value) {
    this.joint = value;
  }

  /** Adds a block to the page's end. */
  public void append(String block) {
    appendix.add(block);
  }

  /** Whether something was added after the text, so that no other page can go on with it. */
  public boolean hasAppendix() {
    return !appendix.isEmpty();
  }

  /** Says that a step has taken care of a reference. */
  public void handle(Reference reference) {
    handled.add(reference);
  }

  public boolean isHandled(Reference reference) {
    return handled.contains(reference);
  }

  /** Takes a block out, with the blank lines after it; what was apart stays apart. */
  public boolean remove(PageBlock block) {
    int next = parsed.blocks().indexOf(block) + 1;
    int end =
        next < parsed.blocks().size() ? parsed.blocks().get(next).range().start() : endOf(block);
    TextRange range = new TextRange(block.range().start(), end);
    if (!edits.replace(range, isBlankBefore(block) ? "" : "\n")) {
      return false;
    }
    removed.add(block);
    return true;
  }

  private boolean isBlankBefore(PageBlock block) {
    return block == parsed.blocks().get(0)
        || parsed.text().startsWith("\n\n", block.range().start() - 2);
  }

  private int endOf(PageBlock block) {
    return Math.max(block.range().end(), parsed.text().length());
  }

  /** The outermost blocks that were not taken out. */
  public List<PageBlock> blocks() {
    return removed.isEmpty()
        ? parsed.blocks()
        : parsed.blocks().stream().filter(block -> !removed.contains(block)).toList();
  }

  /** The page's text with all changes, without line breaks at its ends. */
  public String text() {
    return String.join("\n\n", texts(List.of()));
  }

  /** The same, cut before some positions of the text as it came. */
  public List<String> texts(List<Integer> cuts) {
    List<String> pieces = new ArrayList<>();
    edits.applyTo(parsed.text(), cuts).forEach(piece -> pieces.add(LineBreaks.trim(piece)));
    if (appendix.isEmpty()) {
      return pieces;
    }
    String last = pieces.remove(pieces.size() - 1);
    StringBuilder text = new StringBuilder(last);
    for (String block : appendix) {
      text.append(text.length() == 0 ? "" : "\n\n").append(block);
    }
    pieces.add(text.toString());
    return pieces;
  }
}
