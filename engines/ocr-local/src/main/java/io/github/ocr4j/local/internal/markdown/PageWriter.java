package io.github.ocr4j.local.internal.markdown;

import io.github.ocr4j.engine.OcrOptions;
import io.github.ocr4j.internal.markdown.PlaceholderIds;
import io.github.ocr4j.local.internal.layout.block.Block;
import io.github.ocr4j.local.internal.layout.element.Table;
import io.github.ocr4j.local.internal.layout.line.Line;
import io.github.ocr4j.local.internal.page.Box;
import io.github.ocr4j.local.internal.page.ExtractedPage;
import io.github.ocr4j.local.internal.page.Word;
import io.github.ocr4j.model.BoundingBox;
import io.github.ocr4j.model.ImageContent;
import io.github.ocr4j.model.OcrBlock;
import io.github.ocr4j.model.OcrImage;
import io.github.ocr4j.model.OcrPage;
import io.github.ocr4j.model.OcrTable;
import io.github.ocr4j.model.TableFormat;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Writes one page. Not thread-safe. */
public final class PageWriter {
  /** Boxes are given in pixels of a page of this resolution. */
  private static final int DPI = 200;

  private static final double PIXELS_PER_POINT = DPI / 72.0;

  private final OcrOptions options;
  private final PlaceholderIds ids;
  private final Hyphenation hyphenation;
  private final Map<Box, byte[]> figures;
  private final BlockText blockText;
  private final List<String> parts = new ArrayList<>();
  private final List<OcrImage> images = new ArrayList<>();
  private final List<OcrTable> tables = new ArrayList<>();
  private final List<OcrBlock> blocks = new ArrayList<>();
  private final List<String> headers = new ArrayList<>();
  private final List<String> footers = new ArrayList<>();
  private final Set<String> links = new LinkedHashSet<>();
  private UnaryOperator<Box> onSource = box -> box;
  private boolean isInList;

  /** The figures are JPEG files by their boxes. */
  public PageWriter(
      OcrOptions options, PlaceholderIds ids, Hyphenation hyphenation, Map<Box, byte[]> figures) {
    this.options = options;
    this.ids = ids;
    this.hyphenation = hyphenation;
    this.figures = figures;
    this.blockText = new BlockText(hyphenation);
  }

  public OcrPage write(ExtractedPage page, List<Block> content) {
    onSource = page::onSource;
    content.forEach(this::add);
    String markdown = String.join("", parts).strip();
    OcrPage.Builder written =
        OcrPage.builder(page.index(), markdown)
            .images(images)
            .tables(tables)
            .hyperlinks(List.copyOf(links))
            .dimensions(new OcrPage.Dimensions(DPI, pixels(page.height()), pixels(page.width())))
            .confidenceScores(PageScores.of(page, markdown));
    if (options.includeBlocks()) {
      written.blocks(blocks);
    }
    if (options.extractHeader() && !headers.isEmpty()) {
      written.header(String.join("\n", headers));
    }
    if (options.extractFooter() && !footers.isEmpty()) {
      written.footer(String.join("\n", footers));
    }
    return written.build();
  }

  private void add(Block block) {
    block.lines().forEach(this::addLinks);
    block.table().ifPresent(t -> t.cells().forEach(c -> c.lines().forEach(this::addLinks)));
    switch (block.kind()) {
      case FIGURE -> addFigure(block.box());
      case TABLE -> addTable(block.table().orElseThrow());
      case HEADER -> addRunning(block, headers, OcrBlock.Type.HEADER);
      case FOOTER -> addRunning(block, footers, OcrBlock.Type.FOOTER);
      default -> addText(block);
    }
  }

  private void addLinks(Line line) {
    line.words().stream()
        .map(Word::link)
        .filter(link -> !link.isEmpty() && !link.startsWith(Word.NOTE))
        .forEach(links::add);
  }

  private void addText(Block block) {
    String text = blockText.write(block);
    boolean isItem = block.kind() == Block.Kind.LIST_ITEM;
    parts.add(isInList && isItem ? "\n" : "\n\n");
    parts.add(text);
    isInList = isItem;
    blocks.add(OcrBlock.of(type(block.kind()), box(block.box()), text.strip()));
  }

  private void addPart(String text) {
    parts.add("\n\n");
    parts.add(text);
    isInList = false;
  }

  private void addRunning(Block block, List<String> lines, OcrBlock.Type type) {
    String text = InlineText.plain(block.lines(), hyphenation);
    lines.add(text);
    blocks.add(OcrBlock.of(type, box(block.box()), text));
  }

  private void addFigure(Box figure) {
    BoundingBox box = box(figure);
    int least = options.imageMinSize().orElse(0);
    boolean isWanted =
        box.width() >= least
            && box.height() >= least
            && ids.imageCount() < options.imageLimit().orElse(Integer.MAX_VALUE);
    if (isWanted) {
      String id = ids.nextImage();
      Optional<ImageContent> content =
          options.includeImages()
              ? Optional.ofNullable(figures.get(figure)).map(ImageContent::of)
              : Optional.empty();
      images.add(OcrImage.of(id, box, content));
      addPart("![" + id + "](" + id + ")");
      blocks.add(OcrBlock.image(box, id));
    }
  }

  private void addTable(Table table) {
    TableText writer = new TableText(hyphenation);
    Optional<TableFormat> format = options.tableFormat();
    if (format.isEmpty()) {
      String content = table.isWritableWithPipes() ? writer.pipes(table) : writer.html(table);
      addPart(content);
      blocks.add(OcrBlock.of(OcrBlock.Type.TABLE, box(table.box()), content));
      return;
    }
    boolean isHtml = format.get().equals(TableFormat.HTML);
    String id = ids.nextTable(isHtml ? "html" : "md");
    String content = isHtml ? writer.html(table) : writer.pipes(table);
    tables.add(new OcrTable(id, content, format.get()));
    addPart("[" + id + "](" + id + ")");
    blocks.add(OcrBlock.table(box(table.box()), content, id));
  }

  private static OcrBlock.Type type(Block.Kind kind) {
    return switch (kind) {
      case HEADING -> OcrBlock.Type.TITLE;
      case LIST_ITEM -> OcrBlock.Type.LIST;
      case CODE -> OcrBlock.Type.CODE;
      case CAPTION -> OcrBlock.Type.CAPTION;
      default -> OcrBlock.Type.TEXT;
    };
  }

  private BoundingBox box(Box found) {
    Box box = onSource.apply(found);
    return new BoundingBox(
        Math.max(0, pixels(box.left())),
        Math.max(0, pixels(box.top())),
        pixels(box.right()),
        pixels(box.bottom()));
  }

  private static int pixels(double points) {
    return (int) Math.round(points * PIXELS_PER_POINT);
  }
}
