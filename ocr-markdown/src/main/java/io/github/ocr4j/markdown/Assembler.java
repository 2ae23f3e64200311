package io.github.ocr4j.markdown;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Joins or splits finished pages into files. */
final class Assembler {
  private final ConverterOptions options;
  private final OutputPaths paths;
  private final String title;
  private final Map<String, Object> metadata;

  Assembler(
      ConverterOptions options, OutputPaths paths, String title, Map<String, Object> metadata) {
    this.options = options;
    this.paths = paths;
    this.title = title;
    this.metadata = metadata;
  }

  List<MarkdownFile> files(List<PageDraft> drafts) {
    return options.split() == Split.PAGE ? perPage(drafts) : List.of(joined(drafts));
  }

  private MarkdownFile joined(List<PageDraft> drafts) {
    StringBuilder text = new StringBuilder();
    for (PageDraft draft : drafts) {
      boolean first = text.length() == 0;
      String separator =
          first && !options.pageSeparator().beforeFirst()
              ? ""
              : options.pageSeparator().before(draft.index() + 1);
      block(text, separator);
      block(text, draft.text());
    }
    return file(paths.main(), metadata, text.toString());
  }

  private List<MarkdownFile> perPage(List<PageDraft> drafts) {
    List<MarkdownFile> files = new ArrayList<>();
    StringBuilder index = new StringBuilder("# " + MarkdownEscape.inline(title) + "\n\n");
    for (PageDraft draft : drafts) {
      int number = draft.index() + 1;
      String path = paths.part(String.format(Locale.ROOT, "page-%03d", number));
      String name = path.substring(path.lastIndexOf('/') + 1);
      index.append("- [Page ").append(number).append("](").append(link(name)).append(")\n");
      Map<String, Object> values = new LinkedHashMap<>(metadata);
      values.put("title", title + ", page " + number);
      values.put("page", number);
      files.add(file(path, values, draft.text()));
    }
    files.add(0, file(paths.main(), metadata, index.toString()));
    return files;
  }

  private static String link(String name) {
    return io.github.ocr4j.markdown.internal.path.Links.encode(name);
  }

  private MarkdownFile file(String path, Map<String, Object> values, String text) {
    String body = text.stripTrailing();
    String frontMatter = FrontMatterWriter.write(options.frontMatter(), values);
    return new MarkdownFile(path, frontMatter + body + (body.isEmpty() ? "" : "\n"));
  }

  private static void block(StringBuilder text, String block) {
    if (!block.isEmpty()) {
      text.append(text.length() == 0 ? "" : "\n\n").append(block);
    }
  }
}
