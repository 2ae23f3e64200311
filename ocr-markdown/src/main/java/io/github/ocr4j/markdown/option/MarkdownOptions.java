package io.github.ocr4j.markdown.option;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * What becomes of an OCR response. Immutable: {@link #defaults()}, and a {@code with…} method for
 * each option.
 *
 * @param split how many files a document becomes
 * @param pageSeparator what stands between the pages of one file
 * @param pageAnchors whether every page of one file has an anchor, {@code page-1} for the first
 * @param navigation whether the files of a split document link to the file before, the next one and
 *     the index
 * @param layout where files and images go
 * @param flavour the dialect of Markdown
 * @param mathPlugin whether the site has a plug-in that reads formulas before MDX does, such as
 *     remark-math. Without one, braces in formulas would stop {@link Flavour#MDX} from compiling,
 *     so they are escaped. Other flavours need no plug-in
 * @param frontMatter how files begin
 * @param date a date for front matter, such as the day of the build; without it, output is the same
 *     on every day
 * @param metadata further keys for the front matter of every document, in order; keys of a document
 *     itself win. Values are strings, numbers, booleans, and lists or maps of them
 * @param headersAndFooters what happens to headers and footers that came apart from the text
 * @param imagesDirectory where images go instead of the layout's place, relative to the root of
 *     images; {@code {name}} becomes the document's output name. It is made safe, so {@code ..} has
 *     no effect
 * @param imagesPath what links to images begin with instead of the relative path to their
 *     directory, such as {@code /assets/{name}} or {@code https://example.org/images}; {@code
 *     {name}} becomes the document's output name
 * @param imageNames what image files are called
 * @param tables how extracted tables are written
 * @param repairs what is put right in the text
 * @param unsafeLinks what happens to links that run code or hold data
 * @param thresholds when a page counts as read
 */
public record MarkdownOptions(
    Split split,
    PageSeparator pageSeparator,
    boolean pageAnchors,
    boolean navigation,
    Layout layout,
    Flavour flavour,
    boolean mathPlugin,
    FrontMatter frontMatter,
    Optional<LocalDate> date,
    Map<String, Object> metadata,
    HeaderFooterPolicy headersAndFooters,
    Optional<String> imagesDirectory,
    Optional<String> imagesPath,
    ImageNames imageNames,
    TableStyle tables,
    Set<Repair> repairs,
    UnsafeLinks unsafeLinks,
    PageThresholds thresholds) {
  private static final MarkdownOptions DEFAULTS =
      new MarkdownOptions(
          Split.NONE,
          PageSeparator.NONE,
          false,
          true,
          Layout.BUNDLE,
          Flavour.GFM,
          false,
          FrontMatter.NONE,
          Optional.empty(),
          Map.of(),
          HeaderFooterPolicy.DROP,
          Optional.empty(),
          Optional.empty(),
          ImageNames.CONTENT,
          TableStyle.AUTO,
          Repair.defaults(),
          UnsafeLinks.REMOVE,
          PageThresholds.defaults());

  /**
   * Refuses nulls, and options that contradict each other.
   *
   * @throws IllegalArgumentException if the flavour would drop what another option asks for
   */
  public MarkdownOptions {
    metadata = Collections.unmodifiableMap(new LinkedHashMap<>(metadata));
    repairs = Collections.unmodifiableSet(new TreeSet<>(repairs));
    // A list refuses nulls.
    List.of(
        split,
        pageSeparator,
        layout,
        flavour,
        frontMatter,
        date,
        headersAndFooters,
        imagesDirectory,
        imagesPath,
        imageNames,
        tables,
        unsafeLinks,
        thresholds);
    boolean dropsHtml = !flavour.dialect().hasRawHtml();
    String reader = flavour.name().charAt(0) + flavour.name().substring(1).toLowerCase(Locale.ROOT);
    if (dropsHtml && pageAnchors) {
      throw new IllegalArgumentException(
          "page anchors are HTML, which "
              + reader
              + " drops; switch pageAnchors off or choose another flavour");
    }
    if (dropsHtml && tables == TableStyle.HTML) {
      throw new IllegalArgumentException(
          "HTML tables would be dropped by "
              + reader
              + "; choose tables AUTO or PIPES, or another flavour");
    }
  }

  /**
   * One file, GitHub Flavored Markdown, bundle layout, no front matter, all repairs that change no
   * meaning.
   *
   * @return the options
   */
  public static MarkdownOptions defaults() {
    return DEFAULTS;
  }

  /** These options with another {@link #split()}. */
  public MarkdownOptions withSplit(Split value) {
    return with(values -> values.split = value);
  }

  /** These options with another {@link #pageSeparator()}. */
  public MarkdownOptions withPageSeparator(PageSeparator value) {
    return with(values -> values.pageSeparator = value);
  }

  /** These options with another {@link #pageAnchors()}. */
  public MarkdownOptions withPageAnchors(boolean value) {
    return with(values -> values.pageAnchors = value);
  }

  /** These options with another {@link #navigation()}. */
  public MarkdownOptions withNavigation(boolean value) {
    return with(values -> values.navigation = value);
  }

  /** These options with another {@link #layout()}. */
  public MarkdownOptions withLayout(Layout value) {
    return with(values -> values.layout = value);
  }

  /** These options with another {@link #flavour()}. */
  public MarkdownOptions withFlavour(Flavour value) {
    return with(values -> values.flavour = value);
  }

  /** These options with another {@link #mathPlugin()}. */
  public MarkdownOptions withMathPlugin(boolean value) {
    return with(values -> values.mathPlugin = value);
  }

  /** These options with another {@link #frontMatter()}. */
  public MarkdownOptions withFrontMatter(FrontMatter value) {
    return with(values -> values.frontMatter = value);
  }

  /** These options with another {@link #date()}. */
  public MarkdownOptions withDate(LocalDate value) {
    return with(values -> values.date = Optional.of(value));
  }

  /** These options with another {@link #metadata()}. */
  public MarkdownOptions withMetadata(Map<String, Object> value) {
    return with(values -> values.metadata = value);
  }

  /** These options with another {@link #headersAndFooters()}. */
  public MarkdownOptions withHeadersAndFooters(HeaderFooterPolicy value) {
    return with(values -> values.headersAndFooters = value);
  }

  /** These options with another {@link #imagesDirectory()}. */
  public MarkdownOptions withImagesDirectory(String value) {
    return with(values -> values.imagesDirectory = Optional.of(value));
  }

  /** These options with another {@link #imagesPath()}. */
  public MarkdownOptions withImagesPath(String value) {
    return with(values -> values.imagesPath = Optional.of(value));
  }

  /** These options with another {@link #imageNames()}. */
  public MarkdownOptions withImageNames(ImageNames value) {
    return with(values -> values.imageNames = value);
  }

  /** These options with another {@link #tables()}. */
  public MarkdownOptions withTables(TableStyle value) {
    return with(values -> values.tables = value);
  }

  /** These options with another {@link #repairs()}. */
  public MarkdownOptions withRepairs(Set<Repair> value) {
    return with(values -> values.repairs = value);
  }

  /** These options with another {@link #unsafeLinks()}. */
  public MarkdownOptions withUnsafeLinks(UnsafeLinks value) {
    return with(values -> values.unsafeLinks = value);
  }

  /** These options with another {@link #thresholds()}. */
  public MarkdownOptions withThresholds(PageThresholds value) {
    return with(values -> values.thresholds = value);
  }

  private MarkdownOptions with(Consumer<Values> change) {
    Values values = new Values(this);
    change.accept(values);
    return values.options();
  }

  /** The options while one of them is changed. */
  private static final class Values {
    private Split split;
    private PageSeparator pageSeparator;
    private boolean pageAnchors;
    private boolean navigation;
    private Layout layout;
    private Flavour flavour;
    private boolean mathPlugin;
    private FrontMatter frontMatter;
    private Optional<LocalDate> date;
    private Map<String, Object> metadata;
    private HeaderFooterPolicy headersAndFooters;
    private Optional<String> imagesDirectory;
    private Optional<String> imagesPath;
    private ImageNames imageNames;
    private TableStyle tables;
    private Set<Repair> repairs;
    private UnsafeLinks unsafeLinks;
    private PageThresholds thresholds;

    private Values(MarkdownOptions options) {
      split = options.split;
      pageSeparator = options.pageSeparator;
      pageAnchors = options.pageAnchors;
      navigation = options.navigation;
      layout = options.layout;
      flavour = options.flavour;
      mathPlugin = options.mathPlugin;
      frontMatter = options.frontMatter;
      date = options.date;
      metadata = options.metadata;
      headersAndFooters = options.headersAndFooters;
      imagesDirectory = options.imagesDirectory;
      imagesPath = options.imagesPath;
      imageNames = options.imageNames;
      tables = options.tables;
      repairs = options.repairs;
      unsafeLinks = options.unsafeLinks;
      thresholds = options.thresholds;
    }

    private MarkdownOptions options() {
      return new MarkdownOptions(
          split,
          pageSeparator,
          pageAnchors,
          navigation,
          layout,
          flavour,
          mathPlugin,
          frontMatter,
          date,
          metadata,
          headersAndFooters,
          imagesDirectory,
          imagesPath,
          imageNames,
          tables,
          repairs,
          unsafeLinks,
          thresholds);
    }
  }
}
