package io.github.ocr4j.markdown.reading;

import io.github.ocr4j.markdown.option.Flavour;
import io.github.ocr4j.model.OcrImage;
import io.github.ocr4j.model.OcrPage;
import io.github.ocr4j.model.OcrTable;
import io.github.ocr4j.model.TableFormat;
import io.github.ocr4j.model.WireJson;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/**
 * What a page has to become, without repairs: the page as it came, with every placeholder answered
 * by its image or table. It shares no code with the converter.
 */
final class Expected implements Targets {
  /** In characters; how a longer one is cut off is up to the converter. */
  private static final int LONGEST_DESCRIPTION = 250;

  private static final Pattern TABLE = Pattern.compile("⟦table ([^⟧]*)⟧");
  private static final Pattern PLACEHOLDER = Pattern.compile("(?i)tbl-\\d+\\.(html|md)");
  private static final Pattern ABSOLUTE = Pattern.compile("(?i)[a-z][a-z0-9+.-]*:.*|#.*|/.*|");
  private static final Pattern REMARK_BEFORE_WORDS =
      Pattern.compile("(?m)^((?:\\s|⟦img [^⟧]*⟧)*)⟦(?:missing|above) [^⟧]*⟧(?=.*\\S)");

  private final OcrPage page;
  private final Flavour flavour;
  private final Set<String> shown = new HashSet<>();
  private final Set<String> placed = new LinkedHashSet<>();
  private final List<Piece> end = new ArrayList<>();

  private Expected(OcrPage page, Flavour flavour) {
    this.page = page;
    this.flavour = flavour;
  }

  /**
   * Reads a page.
   *
   * @param page as it came
   * @param flavour decides which tables stay HTML
   * @return its pieces
   */
  static List<Piece> of(OcrPage page, Flavour flavour) {
    return new Expected(page, flavour).pieces();
  }

  private List<Piece> pieces() {
    List<Piece> pieces = new ArrayList<>();
    for (Piece piece : MarkdownReader.read(page.markdown(), this)) {
      pieces.addAll(answered(inFlavour(piece)));
    }
    pieces.addAll(end);
    page.tables().stream()
        .filter(table -> !placed.contains(table.id()))
        .forEach(table -> pieces.addAll(table(table)));
    page.images().stream()
        .filter(image -> !shown.contains(image.id()))
        .forEach(image -> pieces.add(unshown(image)));
    return pieces;
  }

  /** MDX has no code by indentation. */
  private Piece inFlavour(Piece piece) {
    return flavour == Flavour.MDX
        ? new Piece(piece.kind().replace("code by indentation", Piece.CODE), piece.content())
        : piece;
  }

  private Piece unshown(OcrImage image) {
    String token = image(image.id(), "");
    return Piece.of(token.startsWith("⟦missing") ? "remark" : "paragraph", token);
  }

  private List<Piece> answered(Piece piece) {
    String words = REMARK_BEFORE_WORDS.matcher(piece.content()).replaceAll("$1");
    boolean alone = TABLE.matcher(words).replaceAll("").isBlank();
    boolean plain = piece.kind().equals("paragraph");
    String container = piece.kind().substring(0, piece.kind().lastIndexOf("> ") + 1);
    List<Piece> pieces = new ArrayList<>();
    StringBuilder rest = new StringBuilder();
    Matcher mark = TABLE.matcher(words);
    int from = 0;
    while (mark.find()) {
      rest.append(words, from, mark.start());
      from = mark.end();
      if (plain) {
        add(pieces, piece.kind(), rest);
      }
      List<Piece> table = table(find(mark.group(1)).orElseThrow());
      if (plain || alone && piece.kind().endsWith("paragraph")) {
        table.forEach(
            part -> pieces.add(Piece.of((container + " " + part.kind()).strip(), part.content())));
      } else {
        end.addAll(table);
      }
    }
    rest.append(words.substring(from));
    if (from == 0) {
      return List.of(Piece.of(piece.kind(), words));
    }
    add(pieces, piece.kind(), rest);
    return pieces;
  }

  private static void add(List<Piece> pieces, String kind, StringBuilder words) {
    if (!words.toString().isBlank()) {
      pieces.add(Piece.of(kind, words.toString()));
    }
    words.setLength(0);
  }

  private Optional<OcrTable> find(String id) {
    return page.tables().stream().filter(table -> table.id().equals(id)).findFirst();
  }

  private List<Piece> table(OcrTable table) {
    if (table.format().equals(TableFormat.HTML)) {
      return htmlTable(TableReader.parse(table.content()));
    }
    List<Piece> pipes = MarkdownReader.read(table.content(), this);
    return flavour == Flavour.COMMONMARK ? pipes.stream().map(Expected::asHtml).toList() : pipes;
  }

  private static Piece asHtml(Piece piece) {
    return piece.kind().equals("table")
        ? new Piece("table", "html")
        : piece.kind().startsWith("cell 0,")
            ? new Piece(piece.kind() + " th", piece.content())
            : piece;
  }

  @Override
  public List<Piece> htmlTable(Element table) {
    boolean pipes =
        flavour == Flavour.HUGO || flavour != Flavour.COMMONMARK && TableReader.fitsPipes(table);
    return pipes
        ? TableReader.expectedPipes(table, this).stream().map(this::withoutTags).toList()
        : TableReader.expectedHtml(table, this);
  }

  /** Hugo drops tags. */
  private Piece withoutTags(Piece cell) {
    String words = cell.content().replace("⟦br⟧", " ").replaceAll("⟦/?(sub|sup|u|s)⟧", "");
    return flavour == Flavour.HUGO ? Piece.of(cell.kind(), words) : cell;
  }

  @Override
  public String table(String destination) {
    if (find(destination).isEmpty()) {
      return PLACEHOLDER.matcher(destination).matches() ? Remarks.missing(destination) : "";
    }
    return placed.add(destination) ? "⟦table " + destination + "⟧" : Remarks.above(destination);
  }

  @Override
  public String link(String destination, String words) {
    return words.startsWith("^") || ABSOLUTE.matcher(destination).matches() ? destination : "";
  }

  @Override
  public String image(String destination, String alt) {
    Optional<OcrImage> image =
        page.images().stream().filter(one -> one.id().equals(destination)).findFirst();
    shown.add(destination);
    Optional<String> description = image.flatMap(OcrImage::imageAnnotation).flatMap(Expected::says);
    if (image.flatMap(OcrImage::content).filter(ImageBytes::areThere).isEmpty()) {
      return description
          .filter(words -> image.isPresent())
          .map(words -> "⟦i⟧" + words + "⟦/i⟧")
          .orElseGet(() -> Remarks.missing(destination));
    }
    String shownAs = alt.isEmpty() || alt.equals(destination) ? description.orElse(Piece.ANY) : alt;
    return "⟦img " + ImageBytes.hash(image.get().content().get()) + " " + shownAs + "⟧";
  }

  private static Optional<String> says(String annotation) {
    return description(annotation)
        .map(words -> words.replaceAll("\\s+", " ").strip())
        .map(
            words ->
                words.length() <= LONGEST_DESCRIPTION
                    ? words
                    : words.substring(0, LONGEST_DESCRIPTION / 2) + Piece.ANY);
  }

  private static Optional<String> description(String annotation) {
    try {
      Map<?, ?> values = WireJson.read(annotation, Map.class);
      return Stream.of("short_description", "description")
          .map(values::get)
          .filter(String.class::isInstance)
          .map(value -> (String) value)
          .findFirst();
    } catch (IOException e) {
      return Optional.of(annotation);
    }
  }
}
