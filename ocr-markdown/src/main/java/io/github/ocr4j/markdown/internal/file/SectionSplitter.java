package io.github.ocr4j.markdown.internal.file;

import io.github.ocr4j.markdown.internal.context.ConversionContext;
import io.github.ocr4j.markdown.internal.page.PageDraft;
import io.github.ocr4j.markdown.internal.source.PageBlock;
import io.github.ocr4j.markdown.internal.text.VisibleText;
import io.github.ocr4j.markdown.option.PageSeparator;
import io.github.ocr4j.markdown.option.Repair;
import io.github.ocr4j.markdown.option.Split;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Joins pages, and begins a new section where the split wants one. */
final class SectionSplitter {
  private final ConversionContext context;
  private final int splitLevel;
  private final List<Section> sections = new ArrayList<>();
  private Optional<PageDraft> previous = Optional.empty();

  private SectionSplitter(ConversionContext context, int splitLevel) {
    this.context = context;
    this.splitLevel = splitLevel;
  }

  /**
   * The sections of a document. The first holds what comes before the first heading that begins a
   * section; there is always one.
   */
  static List<Section> of(ConversionContext context, String title, List<PageDraft> drafts) {
    int level = context.options().split() == Split.HEADING ? splitLevel(drafts) : 0;
    SectionSplitter result = new SectionSplitter(context, level);
    result.sections.add(new Section(title));
    drafts.forEach(result::add);
    return result.sections;
  }

  /** The highest level that occurs more than once, the title aside; 0 if there is none. */
  private static int splitLevel(List<PageDraft> drafts) {
    int[] counts = new int[7];
    drafts.forEach(draft -> draft.blocks().forEach(block -> counts[block.level()]++));
    for (int level = 1; level < counts.length; level++) {
      if (counts[level] > 1) {
        return level;
      }
    }
    return 0;
  }

  /** The headings that begin a section. */
  private List<PageBlock> starts(PageDraft draft) {
    return splitLevel == 0
        ? List.of()
        : draft.blocks().stream().filter(block -> block.level() == splitLevel).toList();
  }

  private void add(PageDraft draft) {
    List<PageBlock> starts = starts(draft);
    List<String> pieces =
        draft.texts(starts.stream().map(heading -> heading.range().start()).toList());
    separate(draft);
    addFirst(draft, pieces.get(0));
    previous = Optional.of(draft);
    for (int i = 1; i < pieces.size(); i++) {
      String title = VisibleText.of(draft.parsed(), starts.get(i - 1).range());
      String named = title.isBlank() ? "Section " + sections.size() : title;
      sections.add(new Section(named));
      current().block(pieces.get(i));
    }
  }

  private void separate(PageDraft draft) {
    PageSeparator separator = context.options().pageSeparator();
    boolean first = sections.size() == 1 && current().isEmpty();
    if (!first || separator.beforeFirst()) {
      current().block(text(separator, draft.index() + 1));
    }
    boolean repeated = previous.filter(page -> page.index() == draft.index()).isPresent();
    if (context.options().pageAnchors() && !repeated) {
      current().block("<span id=\"page-" + (draft.index() + 1) + "\"></span>");
    }
  }

  /** The text before a page; an HTML comment is written as the dialect's. */
  private String text(PageSeparator separator, int pageNumber) {
    String text = separator.template().replace("{number}", Integer.toString(pageNumber));
    boolean comment = text.startsWith("<!--") && text.endsWith("-->");
    return comment ? context.dialect().comment(text.substring(4, text.length() - 3)) : text;
  }

  private void addFirst(PageDraft draft, String text) {
    Section section = current();
    boolean follows = previous.filter(page -> page.index() + 1 == draft.index()).isPresent();
    if (follows
        && context.isOn(Repair.SPLIT_TABLES)
        && context.hasFlowingPages()
        && section.continueTable(text)) {
      context.findings().repaired(Repair.SPLIT_TABLES, draft, 1);
      return;
    }
    switch (draft.joint()) {
      case BLOCK -> {
        if (hasIndentedStart(draft)) {
          section.block(context.dialect().comment(" code "));
        }
        section.block(text);
      }
      case SPACE -> section.glue(" ", text);
      case WORD -> section.glue("", text);
      case CODE -> section.continueCode(text);
    }
  }

  /** Indented code would be taken into a list or footnote that stands before it, and run there. */
  private boolean hasIndentedStart(PageDraft draft) {
    return previous.filter(SectionSplitter::hasOpenEnd).isPresent()
        && context.dialect().hasIndentedCode()
        && !draft.blocks().isEmpty()
        && draft.blocks().get(0).kind() == PageBlock.Kind.INDENTED_CODE;
  }

  private static boolean hasOpenEnd(PageDraft page) {
    List<PageBlock> blocks = page.blocks();
    if (blocks.isEmpty()) {
      return true;
    }
    PageBlock last = blocks.get(blocks.size() - 1);
    return last.kind() == PageBlock.Kind.LIST
        || last.range().in(page.parsed().text()).contains("[^");
  }

  private Section current() {
    return sections.get(sections.size() - 1);
  }
}
