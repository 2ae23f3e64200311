package io.github.ocr4j.markdown.internal.flow;

import io.github.ocr4j.markdown.internal.page.PageDraft;
import io.github.ocr4j.markdown.internal.source.PageBlock;
import io.github.ocr4j.markdown.internal.source.Reference;
import io.github.ocr4j.markdown.internal.source.TextRange;
import io.github.ocr4j.markdown.internal.text.UnclosedMarkup;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds paragraphs that go on after the end of their page. */
public final class SplitParagraphs {
  private static final int SHORTEST = 30;

  /** Footnotes, captions and items whose numbers Markdown does not know. */
  private static final Pattern NO_PROSE =
      Pattern.compile(
          "(?iuU)\\[\\^|\\\\?[*†‡§¶¹²³⁰⁴-⁹]|\\d{1,3}\\s+(?-i:\\p{Lu})"
              + "|[\\s*_]*(?:fig(?:ure|ura)?|tab(?:le|elle)?|tabla|tableau|abb(?:ildung)?|bild)"
              + "[.\\s]*\\d|\\(?(?:\\p{L}|[ivx]{1,4})[.)]\\s");

  /** Before these words a hyphen stands for what follows later, as in "pre- and post-war". */
  private static final Pattern SUSPENDED =
      Pattern.compile(
          "(?iuU)(?:and|or|to|und|oder|bzw|sowie|bis|et|ou|y|o|u|e|ed|od|en|of|og|och|eller|i|lub)\\b");

  private static final Set<String> FIRST_PARTS = Set.of("self", "well");

  private SplitParagraphs() {}

  /** Joins a page to the one before if its text shows that it goes on. */
  public static boolean join(PageDraft before, PageDraft draft) {
    List<PageBlock> above = before.blocks();
    List<PageBlock> below = draft.blocks();
    if (above.isEmpty() || below.isEmpty() || !isNextPage(before, draft)) {
      return false;
    }
    TextRange end = above.get(above.size() - 1).range();
    TextRange start = below.get(0).range();
    if (!isProse(before, above.get(above.size() - 1)) || !isProse(draft, below.get(0))) {
      return false;
    }
    String head = end.in(before.parsed().text()).stripTrailing();
    String tail = start.in(draft.parsed().text());
    if (head.length() < SHORTEST
        || tail.indexOf(' ') < 0
        || !isContinued(head, tail)
        || UnclosedMarkup.isIn(before.parsed(), end)) {
      return false;
    }
    draft.follow(PageDraft.Join.SPACE);
    if (isHyphenated(head) && !SUSPENDED.matcher(tail).lookingAt()) {
      hyphen(before, draft, end.start() + head.length() - 1);
    }
    return true;
  }

  /** What was added to a page's end is in between. */
  private static boolean isNextPage(PageDraft before, PageDraft draft) {
    return before.index() + 1 == draft.index() && !before.hasAppendix();
  }

  private static boolean isProse(PageDraft draft, PageBlock block) {
    return block.kind() == PageBlock.Kind.PARAGRAPH
        && !NO_PROSE.matcher(block.range().in(draft.parsed().text())).lookingAt()
        && !draft.parsed().protectedRanges().contains(block.range().start())
        && draft.parsed().references().stream()
            .filter(Reference::isAlone)
            .noneMatch(reference -> block.range().contains(reference.range()));
  }

  private static boolean isContinued(String head, String tail) {
    int last = head.codePointBefore(head.length());
    boolean open = Character.isLetter(last) || last == ',' || isHyphenated(head);
    return open && Character.isLowerCase(tail.codePointAt(0));
  }

  private static boolean isHyphenated(String head) {
    char last = head.charAt(head.length() - 1);
    return (last == '-' || last == '\u2010' || last == '\u00AD')
        && Character.isLetter(head.codePointBefore(head.length() - 1));
  }

  /** A hyphen stays when the word has others, or the two pages write it with one elsewhere. */
  private static void hyphen(PageDraft before, PageDraft draft, int position) {
    String above = before.parsed().text();
    String below = draft.parsed().text();
    int wordStart = position;
    while (wordStart > 0 && Character.isLetter(above.charAt(wordStart - 1))) {
      wordStart--;
    }
    int start = draft.blocks().get(0).range().start();
    int wordEnd = start;
    while (wordEnd < below.length() && Character.isLetter(below.charAt(wordEnd))) {
      wordEnd++;
    }
    String first = above.substring(wordStart, position);
    String compound = first + "-" + below.substring(start, wordEnd);
    boolean keeps =
        first.length() == 1
            || FIRST_PARTS.contains(first)
            || wordStart > 0 && above.charAt(wordStart - 1) == '-'
            || above.contains(compound)
            || below.contains(compound);
    if (keeps || before.edits().delete(new TextRange(position, position + 1))) {
      draft.follow(PageDraft.Join.WORD);
    }
  }
}
