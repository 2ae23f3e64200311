package io.github.ocr4j.markdown;

import io.github.ocr4j.markdown.internal.context.ConverterOptions;
import io.github.ocr4j.markdown.option.Flavour;
import io.github.ocr4j.markdown.option.FrontMatter;
import io.github.ocr4j.markdown.option.HeaderFooterPolicy;
import io.github.ocr4j.markdown.option.ImageNames;
import io.github.ocr4j.markdown.option.Layout;
import io.github.ocr4j.markdown.option.PageSeparator;
import io.github.ocr4j.markdown.option.Repair;
import io.github.ocr4j.markdown.option.Split;
import io.github.ocr4j.markdown.option.TableStyle;
import io.github.ocr4j.markdown.option.UnsafeLinks;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Collects the options of a {@link MarkdownConverter}. Not thread-safe. */
public final class MarkdownConverterBuilder {
  private Split split = Split.NONE;
  private PageSeparator pageSeparator = PageSeparator.NONE;
  private boolean pageAnchors;
  private boolean navigation = true;
  private Layout layout = Layout.BUNDLE;
  private Flavour flavour = layout.defaultFlavour();
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

  MarkdownConverterBuilder() {}

  /**
   * Says how many files a document becomes.
   *
   * @param value {@link Split#NONE} by default
   * @return this builder
   */
  public MarkdownConverterBuilder split(Split value) {
    this.split = Objects.requireNonNull(value, "split");
    return this;
  }

  /**
   * Says what stands between the pages of one file.
   *
   * @param value {@link PageSeparator#NONE} by default
   * @return this builder
   */
  public MarkdownConverterBuilder pageSeparator(PageSeparator value) {
    this.pageSeparator = Objects.requireNonNull(value, "pageSeparator");
    return this;
  }

  /**
   * Gives every page of one file an anchor, {@code page-1} for the first.
   *
   * @param value false by default
   * @return this builder
   */
  public MarkdownConverterBuilder pageAnchors(boolean value) {
    this.pageAnchors = value;
    return this;
  }

  /**
   * Links the files of a document that is split to the one before, the one after and the index.
   *
   * @param value true by default
   * @return this builder
   */
  public MarkdownConverterBuilder navigation(boolean value) {
    this.navigation = value;
    return this;
  }

  /**
   * Says where files and images go.
   *
   * @param value {@link Layout#BUNDLE} by default
   * @return this builder
   */
  public MarkdownConverterBuilder layout(Layout value) {
    this.layout = Objects.requireNonNull(value, "layout");
    return this;
  }

  /**
   * Says which dialect is written.
   *
   * @param value {@link Flavour#GFM} by default
   * @return this builder
   */
  public MarkdownConverterBuilder flavour(Flavour value) {
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
  public MarkdownConverterBuilder mathPlugin(boolean value) {
    this.mathPlugin = value;
    return this;
  }

  /**
   * Says how files begin.
   *
   * @param value {@link FrontMatter#NONE} by default
   * @return this builder
   */
  public MarkdownConverterBuilder frontMatter(FrontMatter value) {
    this.frontMatter = Objects.requireNonNull(value, "frontMatter");
    return this;
  }

  /**
   * Writes a date into the front matter. Without it, output is the same on every day.
   *
   * @param value such as the day of the build
   * @return this builder
   */
  public MarkdownConverterBuilder date(LocalDate value) {
    this.date = Optional.of(value);
    return this;
  }

  /**
   * Says what happens to headers and footers that came apart from the text.
   *
   * @param value {@link HeaderFooterPolicy#DROP} by default
   * @return this builder
   */
  public MarkdownConverterBuilder headersAndFooters(HeaderFooterPolicy value) {
    this.headersAndFooters = Objects.requireNonNull(value, "headersAndFooters");
    return this;
  }

  /**
   * Puts images somewhere else than the layout says.
   *
   * @param value a directory relative to the root of images; {@code {name}} becomes the document's
   *     output name. It is made safe, so {@code ..} has no effect
   * @return this builder
   */
  public MarkdownConverterBuilder imagesDirectory(String value) {
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
  public MarkdownConverterBuilder imagesPath(String value) {
    this.imagesPath = Optional.of(value);
    return this;
  }

  /**
   * Says what image files are called.
   *
   * @param value {@link ImageNames#CONTENT} by default
   * @return this builder
   */
  public MarkdownConverterBuilder imageNames(ImageNames value) {
    this.imageNames = Objects.requireNonNull(value, "imageNames");
    return this;
  }

  /**
   * Says how extracted tables are written.
   *
   * @param value {@link TableStyle#AUTO} by default
   * @return this builder
   */
  public MarkdownConverterBuilder tables(TableStyle value) {
    this.tables = Objects.requireNonNull(value, "tables");
    return this;
  }

  /**
   * Says what is put right in the text.
   *
   * @param value {@link Repair#defaults()} by default
   * @return this builder
   */
  public MarkdownConverterBuilder repairs(Set<Repair> value) {
    this.repairs = Set.copyOf(value);
    return this;
  }

  /**
   * Says what happens to links that run code or hold data.
   *
   * @param value {@link UnsafeLinks#REMOVE} by default
   * @return this builder
   */
  public MarkdownConverterBuilder unsafeLinks(UnsafeLinks value) {
    this.unsafeLinks = Objects.requireNonNull(value, "unsafeLinks");
    return this;
  }

  /**
   * Says when a page counts as read.
   *
   * @param value {@link PageClassifier#defaults()} by default
   * @return this builder
   */
  public MarkdownConverterBuilder classifier(PageClassifier value) {
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
            unsafeLinks),
        classifier);
  }
}
