package io.github.ocr4j.markdown.internal.flow;

import io.github.ocr4j.markdown.internal.page.PageDraft;
import io.github.ocr4j.markdown.internal.source.Fence;
import io.github.ocr4j.markdown.internal.source.PageBlock;
import java.util.List;
import java.util.Optional;

/** Finds fenced code blocks that go on after the end of their page. */
public final class SplitCode {
  private static final String OPENERS = "{([,:\\";

  private SplitCode() {}

  /** Joins a page to the one before if its text shows that the code goes on. */
  public static boolean join(PageDraft before, PageDraft draft) {
    List<PageBlock> above = before.blocks();
    List<PageBlock> below = draft.blocks();
    if (above.isEmpty() || below.isEmpty() || before.index() + 1 != draft.index()) {
      return false;
    }
    Optional<Fence> head = fence(before, above.get(above.size() - 1));
    Optional<Fence> tail = fence(draft, below.get(0));
    if (head.isEmpty() || tail.isEmpty() || !isSameCode(before, head.get(), draft, tail.get())) {
      return false;
    }
    boolean goesOn =
        !head.get().isClosed() || isContinued(head.get().literal(), tail.get().literal());
    if (!goesOn || !isClosedAtTheEnd(before.text(), head.get().marker())) {
      return false;
    }
    draft.follow(PageDraft.Join.CODE);
    return true;
  }

  /** A block's fence, when it is not empty and stands at the start of its line. */
  private static Optional<Fence> fence(PageDraft draft, PageBlock block) {
    int start = block.range().start();
    boolean indented = start > 0 && draft.parsed().text().charAt(start - 1) != '\n';
    return draft.parsed().fences().stream()
        .filter(fence -> fence.range().equals(block.range()))
        .filter(fence -> !indented && !fence.literal().isBlank())
        .findFirst();
  }

  private static boolean isSameCode(PageDraft before, Fence head, PageDraft draft, Fence tail) {
    String language = info(draft, tail);
    return head.marker().equals(tail.marker())
        && (language.isEmpty() || language.equalsIgnoreCase(info(before, head)));
  }

  private static String info(PageDraft draft, Fence fence) {
    String source = fence.range().in(draft.parsed().text());
    int lineEnd = source.indexOf('\n');
    return source
        .substring(fence.marker().length(), lineEnd < 0 ? source.length() : lineEnd)
        .strip();
  }

  /** What was added to the page's end would be in between. */
  private static boolean isClosedAtTheEnd(String text, String marker) {
    return text.substring(text.lastIndexOf('\n') + 1).equals(marker);
  }

  /** Either brackets are closed that were opened on the page before, or a statement goes on. */
  private static boolean isContinued(String head, String tail) {
    return Brackets.of(head).open() > 0 && Brackets.of(tail).closed() > 0
        || isUnfinished(head) && hasDeeperStart(tail);
  }

  private static boolean isUnfinished(String head) {
    String code = head.stripTrailing();
    String lastLine = code.substring(code.lastIndexOf('\n') + 1);
    return indentation(lastLine) > 0 || OPENERS.indexOf(code.charAt(code.length() - 1)) >= 0;
  }

  /** The first line is deeper than a later one. */
  private static boolean hasDeeperStart(String tail) {
    List<String> lines = tail.lines().filter(line -> !line.isBlank()).toList();
    int first = indentation(lines.get(0));
    return lines.stream().anyMatch(line -> indentation(line) < first);
  }

  private static int indentation(String line) {
    return line.length() - line.stripLeading().length();
  }

  /** The brackets of a piece of code that it leaves open, and those that it closes for others. */
  private record Brackets(int open, int closed) {
    static Brackets of(String code) {
      int open = 0;
      int closed = 0;
      for (int i = 0; i < code.length(); i++) {
        if ("{([".indexOf(code.charAt(i)) >= 0) {
          open++;
        } else if ("})]".indexOf(code.charAt(i)) >= 0) {
          closed += open == 0 ? 1 : 0;
          open -= open == 0 ? 0 : 1;
        }
      }
      return new Brackets(open, closed);
    }
  }
}
