package io.github.ocr4j.office.internal.markdown;

import io.github.ocr4j.engine.OcrOptions;
import io.github.ocr4j.internal.image.ImageCodec;
import io.github.ocr4j.internal.image.Jpeg;
import io.github.ocr4j.internal.markdown.PlaceholderIds;
import io.github.ocr4j.model.ImageContent;
import io.github.ocr4j.model.OcrImage;
import io.github.ocr4j.model.OcrPage;
import io.github.ocr4j.model.OcrTable;
import io.github.ocr4j.model.TableFormat;
import io.github.ocr4j.office.internal.archive.Html;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;

/** Writes one page that was read as HTML elements. Not thread-safe. */
public final class OfficePageWriter {
  private static final Pattern BETWEEN_BRACKETS = Pattern.compile("(?<=[\\[\\]])|(?=[\\[\\]])");

  private static final Optional<Integer> NONE = Optional.empty();

  private final OcrOptions options;
  private final PlaceholderIds ids;
  private final Function<String, Optional<byte[]>> parts;
  private final List<OcrImage> images = new ArrayList<>();
  private final List<OcrTable> tables = new ArrayList<>();
  private final Set<String> links = new LinkedHashSet<>();
  private final InlineWriter inline = new InlineWriter(this::picture, links);

  /** Prepares a page; {@code parts} gives the contents of pictures by the names of their parts. */
  public OfficePageWriter(
      OcrOptions options, PlaceholderIds ids, Function<String, Optional<byte[]>> parts) {
    this.options = options;
    this.ids = ids;
    this.parts = parts;
  }

  /** Writes a page. Like the service's pages of office files it has no size, boxes and scores. */
  public OcrPage write(int index, Element body) {
    String markdown = new BlockWriter(inline, this::table).write(body);
    return OcrPage.builder(index, markdown)
        .images(images)
        .tables(tables)
        .hyperlinks(List.copyOf(links))
        .build();
  }

  private String table(Element element) {
    TableGrid grid = TableGrid.of(element);
    TableWriter writer = new TableWriter(inline);
    if (options.tableFormat().isEmpty()) {
      return grid.hasSpans() || grid.hasTables() ? writer.html(grid) : writer.pipes(grid);
    }
    TableFormat format = options.tableFormat().get();
    boolean html = format.equals(TableFormat.HTML);
    String id = ids.nextTable(html ? "html" : "md");
    tables.add(new OcrTable(id, html ? writer.html(grid) : writer.pipes(grid), format));
    return "[" + id + "](" + id + ")";
  }

  private String picture(Element element) {
    String source = element.attr("src").strip();
    if (!source.startsWith(Html.PART) && !source.startsWith("data:")) {
      return source.isEmpty() ? "" : external(element, source);
    }
    return content(source)
        .flatMap(PictureFile::of)
        .filter(this::isWanted)
        .flatMap(this::number)
        .map(id -> link(label(element), id))
        .orElse("");
  }

  private static String link(String label, String id) {
    return "![" + (label.isEmpty() ? id : label) + "](" + id + ")";
  }

  private static String external(Element element, String source) {
    String target = source.replace(" ", "%20").replace("(", "%28").replace(")", "%29");
    return "![" + label(element) + "](" + target + ")";
  }

  /** What the document says that a picture shows; may be empty. */
  private static String label(Element picture) {
    String text = picture.attr("alt").strip().replaceAll("\\s+", " ");
    return BETWEEN_BRACKETS
        .splitAsStream(text)
        .map(part -> part.matches("[\\[\\]]") ? "\\" + part : InlineWriter.escape(part))
        .collect(Collectors.joining());
  }

  private Optional<byte[]> content(String source) {
    if (source.startsWith(Html.PART)) {
      return parts.apply(source.substring(Html.PART.length()));
    }
    int comma = source.indexOf(',');
    if (comma < 0 || !source.substring(0, comma).endsWith(";base64")) {
      return Optional.empty();
    }
    try {
      return Optional.of(Base64.getMimeDecoder().decode(source.substring(comma + 1)));
    } catch (IllegalArgumentException damaged) {
      return Optional.empty();
    }
  }

  private boolean isWanted(PictureFile picture) {
    int least = options.imageMinSize().orElse(0);
    return picture.width() >= least
        && picture.height() >= least
        && ids.imageCount() < options.imageLimit().orElse(Integer.MAX_VALUE);
  }

  private Optional<String> number(PictureFile picture) {
    Optional<ImageContent> content = Optional.empty();
    if (options.includeImages()) {
      content = picture.asJpeg().map(ImageContent::of);
      if (content.isEmpty()) {
        return Optional.empty();
      }
    }
    String id = ids.nextImage();
    images.add(new OcrImage(id, NONE, NONE, NONE, NONE, content, Optional.empty(), Map.of()));
    return Optional.of(id);
  }

  /** A picture file as it came, with its size in pixels. */
  private record PictureFile(int width, int height, byte[] content, boolean isJpeg) {
    /** Larger pictures are left out: they are mistakes or attacks. */
    private static final long MAX_PIXELS = 50_000_000;

    /** Empty if it is of a kind that cannot be read, such as a drawing of vectors, or too large. */
    static Optional<PictureFile> of(byte[] content) {
      return read(
          content,
          reader -> {
            int width = reader.getWidth(0);
            int height = reader.getHeight(0);
            boolean jpeg = reader.getFormatName().equalsIgnoreCase("jpeg");
            return (long) width * height > MAX_PIXELS
                ? Optional.empty()
                : Optional.of(new PictureFile(width, height, content, jpeg));
          });
    }

    /** The picture as a JPEG file; empty if it is damaged. */
    Optional<byte[]> asJpeg() {
      return isJpeg
          ? Optional.of(content)
          : read(content, reader -> Optional.of(Jpeg.encode(reader.read(0))));
    }

    private static <T> Optional<T> read(byte[] content, ImageCodec.Use<Optional<T>> use) {
      try {
        return ImageCodec.read(content, use).flatMap(found -> found);
      } catch (IOException | RuntimeException damaged) {
        return Optional.empty();
      }
    }
  }
}
