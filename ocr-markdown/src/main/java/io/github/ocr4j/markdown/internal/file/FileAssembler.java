package io.github.ocr4j.markdown.internal.file;

import io.github.ocr4j.markdown.document.Finding;
import io.github.ocr4j.markdown.document.MarkdownFile;
import io.github.ocr4j.markdown.internal.context.ConversionContext;
import io.github.ocr4j.markdown.internal.context.OutputPaths;
import io.github.ocr4j.markdown.internal.flow.HeadersAndFooters;
import io.github.ocr4j.markdown.internal.footnote.FootnotePlacement;
import io.github.ocr4j.markdown.internal.html.SafeText;
import io.github.ocr4j.markdown.internal.page.PageDraft;
import io.github.ocr4j.markdown.internal.path.LinkDestinations;
import io.github.ocr4j.markdown.internal.path.SafeNames;
import io.github.ocr4j.markdown.internal.source.LeafBlock;
import io.github.ocr4j.markdown.internal.text.MarkdownEscape;
import io.github.ocr4j.markdown.internal.text.VisibleText;
import io.github.ocr4j.markdown.option.Repair;
import io.github.ocr4j.markdown.option.Split;
import io.github.ocr4j.model.OcrPage;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Makes files of finished pages. */
public final class FileAssembler {
  /** A file of a document that is split. */
  private record Part(String path, String title, String text, Map<String, Object> frontMatter) {
    String link() {
      return LinkDestinations.encode(path.substring(path.lastIndexOf('/') + 1));
    }
  }

  /** In bytes, so that the document's name before it leaves enough. */
  private static final int LONGEST_SLUG = 60;

  private static final Pattern HEADING = Pattern.compile("(?m)^ {0,3}#{1,6} ");

  private final ConversionContext context;
  private final OutputPaths paths;
  private final String title;
  private final Map<String, Object> metadata;

  public FileAssembler(
      ConversionContext context, OutputPaths paths, String title, Map<String, Object> metadata) {
    this.context = context;
    this.paths = paths;
    this.title = title;
    this.metadata = metadata;
  }

  public List<MarkdownFile> files(List<PageDraft> drafts) {
    if (context.options().split() == Split.PAGE) {
      return files("", pages(drafts));
    }
    List<Section> sections = SectionSplitter.of(context, title, drafts);
    String beginning = sections.get(0).text();
    return sections.size() == 1
        ? List.of(file(paths.main(), metadata, beginning))
        : files(beginning, parts(sections));
  }

  private List<Part> pages(List<PageDraft> drafts) {
    List<Part> parts = new ArrayList<>();
    Set<String> taken = new HashSet<>();
    for (PageDraft draft : drafts) {
      int number = draft.index() + 1;
      String page = String.format(Locale.ROOT, "page-%03d", number);
      String name = page;
      for (int i = 2; !taken.add(name); i++) {
        name = page + "-" + i;
      }
      String path = paths.part(name);
      String title = "Page " + number + heading(draft).map(words -> ": " + words).orElse("");
      parts.add(part(path, title, draft.text(), Optional.of(draft.page()), "page", number));
    }
    return parts;
  }

  private static Optional<String> heading(PageDraft draft) {
    return draft.parsed().leaves().stream()
        .filter(LeafBlock::isHeading)
        .map(leaf -> VisibleText.of(draft.parsed(), leaf.range()))
        .filter(words -> !words.isBlank())
        .findFirst();
  }

  private List<Part> parts(List<Section> sections) {
    List<Part> parts = new ArrayList<>();
    int digits = Math.max(2, String.valueOf(sections.size()).length());
    for (int i = 1; i < sections.size(); i++) {
      Section section = sections.get(i);
      String name = String.format(Locale.ROOT, "%0" + digits + "d%s", i, slug(section.title()));
      parts.add(
          part(paths.part(name), section.title(), section.text(), Optional.empty(), "section", i));
    }
    return parts;
  }

  private static String slug(String title) {
    String words = title.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "-");
    String slug = SafeNames.fileName(words, "", LONGEST_SLUG).replaceAll("^-+|-+$", "");
    return slug.isEmpty() ? "" : "-" + slug;
  }

  private Part part(
      String path, String name, String text, Optional<OcrPage> page, String place, int number) {
    Map<String, Object> values = HeadersAndFooters.ofPart(metadata, page);
    values.put("title", name);
    values.put(place, number);
    return new Part(path, name, text, values);
  }

  private List<MarkdownFile> files(String beginning, List<Part> parts) {
    List<String> texts = withFootnotes(beginning, parts);
    List<MarkdownFile> files = new ArrayList<>();
    files.add(file(paths.main(), metadata, index(texts.get(0), parts)));
    for (int i = 0; i < parts.size(); i++) {
      Part part = parts.get(i);
      String text = texts.get(i + 1).stripTrailing();
      String links = context.options().navigation() ? navigation(parts, i) : "";
      String gap = text.isEmpty() || links.isEmpty() ? "" : "\n\n";
      files.add(file(part.path(), part.frontMatter(), text + gap + links));
    }
    return files;
  }

  /** The texts of the main file and of the parts. */
  private List<String> withFootnotes(String beginning, List<Part> parts) {
    List<String> texts = new ArrayList<>(List.of(beginning));
    parts.forEach(part -> texts.add(part.text()));
    if (!context.isOn(Repair.FOOTNOTES)) {
      return texts;
    }
    FootnotePlacement.Result placed = FootnotePlacement.place(texts);
    if (placed.moved() > 0) {
      context
          .findings()
          .add(
              Finding.Kind.FOOTNOTE_MOVED,
              placed.moved() + " footnotes brought to the files that point to them");
    }
    return placed.texts();
  }

  private String index(String beginning, List<Part> parts) {
    StringBuilder index = new StringBuilder(beginning);
    if (!HEADING.matcher(beginning).find()) {
      index.insert(0, "# " + words(title) + (beginning.isEmpty() ? "" : "\n\n"));
    }
    index.append("\n\n");
    for (Part part : parts) {
      index
          .append("- [")
          .append(words(part.title()))
          .append("](")
          .append(part.link())
          .append(")\n");
    }
    return index.toString();
  }

  private String navigation(List<Part> parts, int position) {
    String main = paths.main();
    List<String> links = new ArrayList<>();
    if (position > 0) {
      links.add("[Previous](" + parts.get(position - 1).link() + ")");
    }
    links.add(
        "[Contents](" + LinkDestinations.encode(main.substring(main.lastIndexOf('/') + 1)) + ")");
    if (position + 1 < parts.size()) {
      links.add("[Next](" + parts.get(position + 1).link() + ")");
    }
    return String.join(" · ", links);
  }

  private String words(String text) {
    return context.dialect().escapeGenerated(MarkdownEscape.inline(text));
  }

  private MarkdownFile file(String path, Map<String, Object> values, String text) {
    String body = SafeText.of(text.stripTrailing(), context.options().unsafeLinks());
    String frontMatter = FrontMatterWriter.write(context.options().frontMatter(), values);
    return new MarkdownFile(path, frontMatter + body + (body.isEmpty() ? "" : "\n"));
  }
}
