package io.github.ocr4j.markdown;

import io.github.ocr4j.model.OcrResponse;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Turns an OCR response into Markdown files-to-be. Pure, apart from reading images that are held in
 * files: the same input gives the same output. Immutable and thread-safe.
 *
 * <pre>{@code
 * MarkdownConverter converter = MarkdownConverter.builder().frontMatter(FrontMatter.YAML).build();
 * MarkdownDocument document = converter.convert(response, SourceInfo.of("report.pdf"));
 * new MarkdownWriter(Path.of("docs")).write(document);
 * }</pre>
 *
 * <p>A page's text is parsed once; what is changed is changed by position, and every other
 * character stays as it came. Bad or missing images and tables never fail a conversion: they are
 * {@link MarkdownDocument#findings() findings}.
 */
public final class MarkdownConverter {
  private final ConverterOptions options;

  private MarkdownConverter(ConverterOptions options) {
    this.options = options;
  }

  /**
   * Starts with the defaults: one file, GitHub Flavored Markdown, bundle layout, no front matter.
   *
   * @return a builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Converts one document.
   *
   * @param response what the engine returned, or several such responses merged
   * @param source where it came from
   * @return the files, images, page classifications and findings
   */
  public MarkdownDocument convert(OcrResponse response, SourceInfo source) {
    Objects.requireNonNull(response, "response");
    Objects.requireNonNull(source, "source");
    return new Conversion(options, response, source).run();
  }

  /** Collects options. Not thread-safe. */
  public static final class Builder {
    private Split split = Split.NONE;
    private PageSeparator pageSeparator = PageSeparator.NONE;
    private boolean pageAnchors;
    private boolean navigation = true;
    private Layout layout = Layout.BUNDLE;
    private Flavour flavour = Flavour.GFM;
    private boolean mathPlugin;
    private FrontMatter frontMatter = FrontMatter.NONE;
    private Optional<LocalDate> date = Optional.empty();
    private HeaderFooterPolicy headersAndFooters = HeaderFooterPolicy.DROP;
    private Optional<String> imagesDirectory = Optional.empty();
    private Optional<String> imagesPath = Optional.empty();
    private ImageNames imageNames = ImageNames.CONTENT;
    private TableStyle tables = TableStyle.AUTO;
    private Set<Repair> repairs = Repair.defaults();
    private UnsafeLinks unsafeLinks = UnsafeLinks.REMOVE;
    private PageClassifier classifier = PageClassifier.defaults();

    private Builder() {}

    /**
     * Says how many files a document becomes.
     *
     * @param value {@link Split#NONE} by default
     * @return this builder
     */
    public Builder split(Split value) {
      this.split = Objects.requireNonNull(value, "split");
      return this;
    }

    /**
     * Says what stands between the pages of one file.
     *
     * @param value {@link PageSeparator#NONE} by default
     * @return this builder
     */
    public Builder pageSeparator(PageSeparator value) {
      this.pageSeparator = Objects.requireNonNull(value, "pageSeparator");
      return this;
    }

    /**
     * Gives every page of one file an anchor, {@code page-1} for the first.
     *
     * @param value false by default
     * @return this builder
     */
    public Builder pageAnchors(boolean value) {
      this.pageAnchors = value;
      return this;
    }

    /**
     * Links the files of a document that is split to the one before, the one after and the index.
     *
     * @param value true by default
     * @return this builder
     */
    public Builder navigation(boolean value) {
      this.navigation = value;
      return this;
    }

    /**
     * Says where files and images go.
     *
     * @param value {@link Layout#BUNDLE} by default
     * @return this builder
     */
    public Builder layout(Layout value) {
      this.layout = Objects.requireNonNull(value, "layout");
      return this;
    }

    /**
     * Says which dialect is written.
     *
     * @param value {@link Flavour#GFM} by default
     * @return this builder
     */
    public Builder flavour(Flavour value) {
      this.flavour = Objects.requireNonNull(value, "flavour");
      return this;
    }

    /**
     * Says that the site has a plug-in that reads formulas before MDX does, such as remark-math.
     * Without one, braces in formulas would stop {@link Flavour#MDX} from compiling, so they are
     * escaped. Other flavours need no plug-in for their formulas to stay as they are.
     *
     * @param value false by default
     * @return this builder
     */
    public Builder mathPlugin(boolean value) {
      this.mathPlugin = value;
      return this;
    }

    /**
     * Says how files begin.
     *
     * @param value {@link FrontMatter#NONE} by default
     * @return this builder
     */
    public Builder frontMatter(FrontMatter value) {
      this.frontMatter = Objects.requireNonNull(value, "frontMatter");
      return this;
    }

    /**
     * Writes a date into the front matter. Without it, output is the same on every day.
     *
     * @param value such as the day of the build
     * @return this builder
     */
    public Builder date(LocalDate value) {
      this.date = Optional.of(value);
      return this;
    }

    /**
     * Says what happens to headers and footers that came apart from the text.
     *
     * @param value {@link HeaderFooterPolicy#DROP} by default
     * @return this builder
     */
    public Builder headersAndFooters(HeaderFooterPolicy value) {
      this.headersAndFooters = Objects.requireNonNull(value, "headersAndFooters");
      return this;
    }

    /**
     * Puts images somewhere else than the layout says.
     *
     * @param value a directory relative to the root of images; {@code {name}} becomes the
     *     document's output name. It is made safe, so {@code ..} has no effect
     * @return this builder
     */
    public Builder imagesDirectory(String value) {
      this.imagesDirectory = Optional.of(value);
      return this;
    }

    /**
     * Writes links to images with a prefix of one's own instead of the relative way to their
     * directory.
     *
     * @param value such as {@code /assets/{name}} or {@code https://example.org/images}; {@code
     *     {name}} becomes the document's output name
     * @return this builder
     */
    public Builder imagesPath(String value) {
      this.imagesPath = Optional.of(value);
      return this;
    }

    /**
     * Says what image files are called.
     *
     * @param value {@link ImageNames#CONTENT} by default
     * @return this builder
     */
    public Builder imageNames(ImageNames value) {
      this.imageNames = Objects.requireNonNull(value, "imageNames");
      return this;
    }

    /**
     * Says how extracted tables are written.
     *
     * @param value {@link TableStyle#AUTO} by default
     * @return this builder
     */
    public Builder tables(TableStyle value) {
      this.tables = Objects.requireNonNull(value, "tables");
      return this;
    }

    /**
     * Says what is put right in the text.
     *
     * @param value {@link Repair#defaults()} by default
     * @return this builder
     */
    public Builder repairs(Set<Repair> value) {
      this.repairs = Set.copyOf(value);
      return this;
    }

    /**
     * Says what happens to links that run code or hold data.
     *
     * @param value {@link UnsafeLinks#REMOVE} by default
     * @return this builder
     */
    public Builder unsafeLinks(UnsafeLinks value) {
      this.unsafeLinks = Objects.requireNonNull(value, "unsafeLinks");
      return this;
    }

    /**
     * Says when a page counts as read.
     *
     * @param value {@link PageClassifier#defaults()} by default
     * @return this builder
     */
    public Builder classifier(PageClassifier value) {
      this.classifier = Objects.requireNonNull(value, "classifier");
      return this;
    }

    /**
     * Builds the converter.
     *
     * @return an immutable converter
     * @throws IllegalArgumentException if two options contradict each other
     */
    public MarkdownConverter build() {
      return new MarkdownConverter(
          new ConverterOptions(
              split,
              pageSeparator,
              pageAnchors,
              navigation,
              layout,
              flavour,
              mathPlugin,
              frontMatter,
              date,
              headersAndFooters,
              imagesDirectory,
              imagesPath,
              imageNames,
              tables,
              repairs,
              unsafeLinks,
              classifier));
    }
  }
}
