package io.github.ocr4j.markdown.internal.footnote;

import io.github.ocr4j.markdown.internal.source.PageBlock;
import io.github.ocr4j.markdown.internal.source.ParsedText;
import io.github.ocr4j.markdown.internal.source.TextEdits;
import io.github.ocr4j.markdown.internal.source.TextParser;
import io.github.ocr4j.markdown.internal.source.TextRange;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Brings footnotes to the files that point to them, because a mark finds no footnote in another
 * file. One that its own file points to stays there, too, and so does one that no file points to.
 */
public final class FootnotePlacement {
  private final List<String> texts;
  private final List<ParsedText> parsedTexts;
  private final List<List<FootnoteMark>> marks;
  private final FootnoteIndex index;
  private final List<Map<String, TextRange>> definitions = new ArrayList<>();
  private final List<Set<String>> leaving = new ArrayList<>();
  private final List<List<String>> arriving = new ArrayList<>();

  private FootnotePlacement(List<String> texts) {
    this.texts = texts;
    this.parsedTexts = texts.stream().map(FootnotePlacement::parsed).toList();
    this.marks = parsedTexts.stream().map(FootnoteMark::in).toList();
    this.index = new FootnoteIndex(marks);
  }

  /** The texts of all files with their footnotes, and how many came from other files. */
  public record Result(List<String> texts, int moved) {}

  public static Result place(List<String> texts) {
    if (texts.stream().noneMatch(FootnotePlacement::hasDefinition)) {
      return new Result(texts, 0);
    }
    return new FootnotePlacement(texts).place();
  }

  private static boolean hasDefinition(String text) {
    return text.contains("[^") && text.contains("]:");
  }

  private static ParsedText parsed(String text) {
    return TextParser.parse(text.contains("[^") ? text : "");
  }

  private Result place() {
    for (int file = 0; file < parsedTexts.size(); file++) {
      definitions.add(definitions(file));
      leaving.add(new HashSet<>());
      arriving.add(new ArrayList<>());
    }
    int moved = 0;
    for (int file = 0; file < parsedTexts.size(); file++) {
      moved += fetch(file);
    }
    return new Result(placed(), moved);
  }

  /** Notes what the file points to and others have. */
  private int fetch(int file) {
    Set<String> fetched = new HashSet<>();
    for (FootnoteMark mark : marks.get(file)) {
      Optional<Integer> home = index.home(file, mark).filter(at -> at != file);
      if (home.isEmpty()) {
        continue;
      }
      TextRange definition = definitions.get(home.get()).get(mark.name());
      if (definition != null && fetched.add(mark.name())) {
        arriving.get(file).add(definition.in(texts.get(home.get())).strip());
        if (!index.referencedIn(home.get()).contains(mark.name())) {
          leaving.get(home.get()).add(mark.name());
        }
      }
    }
    return fetched.size();
  }

  /** The footnotes of a file that are blocks of their own, not those in lists and quotations. */
  private Map<String, TextRange> definitions(int file) {
    ParsedText parsed = parsedTexts.get(file);
    List<FootnoteMark> starts =
        marks.get(file).stream().filter(FootnoteMark::isDefinition).toList();
    Map<String, TextRange> found = new HashMap<>();
    int block = 0;
    for (int i = 0; i < starts.size(); i++) {
      int start = starts.get(i).start();
      while (block < parsed.blocks().size() && parsed.blocks().get(block).range().end() <= start) {
        block++;
      }
      if (block < parsed.blocks().size() && isText(parsed.blocks().get(block))) {
        int next = i + 1 < starts.size() ? starts.get(i + 1).start() : parsed.text().length();
        int end = Math.min(next, end(parsed, block));
        found.putIfAbsent(starts.get(i).name(), new TextRange(start, end));
      }
    }
    return found;
  }

  private static boolean isText(PageBlock block) {
    return block.kind() == PageBlock.Kind.PARAGRAPH || block.kind() == PageBlock.Kind.DEFINITION;
  }

  /**
   * Where a footnote ends that begins in a block: its further paragraphs are indented, and a first
   * line of one word is, to the parser, the definition of a link with a paragraph below it.
   */
  private static int end(ParsedText parsed, int first) {
    List<PageBlock> blocks = parsed.blocks();
    int end = blocks.get(first).range().end();
    int next = first + 1;
    while (next < blocks.size() && isContinued(parsed, end, blocks.get(next))) {
      end = blocks.get(next++).range().end();
    }
    return end;
  }

  private static boolean isContinued(ParsedText parsed, int end, PageBlock next) {
    String between = parsed.text().substring(end - 1, next.range().start());
    boolean apart = between.indexOf('\n') != between.lastIndexOf('\n');
    return next.kind() == PageBlock.Kind.INDENTED_CODE
        || next.kind() == PageBlock.Kind.PARAGRAPH && !apart;
  }

  private List<String> placed() {
    List<String> placed = new ArrayList<>();
    for (int file = 0; file < texts.size(); file++) {
      List<String> blocks = new ArrayList<>();
      blocks.add(remaining(file).stripTrailing());
      blocks.addAll(arriving.get(file));
      blocks.removeIf(String::isEmpty);
      placed.add(String.join("\n\n", blocks));
    }
    return placed;
  }

  private String remaining(int file) {
    String text = texts.get(file);
    TextEdits edits = new TextEdits();
    for (String name : leaving.get(file)) {
      TextRange range = definitions.get(file).get(name);
      edits.delete(new TextRange(range.start(), lineEnd(text, range)));
    }
    return edits.applyTo(text);
  }

  /** With the blank line after it, if there is one before it: what is around stays apart. */
  private static int lineEnd(String text, TextRange range) {
    int end = range.end();
    boolean blankBefore = range.start() == 0 || text.startsWith("\n\n", range.start() - 2);
    int breaks = text.charAt(end - 1) == '\n' ? 1 : 0;
    while (end < text.length() && text.charAt(end) == '\n' && (blankBefore || breaks < 1)) {
      end++;
      breaks++;
    }
    return end;
  }
}
