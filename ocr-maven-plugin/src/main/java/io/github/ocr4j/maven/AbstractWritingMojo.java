package io.github.ocr4j.maven;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.ocr4j.convert.Conversion;
import io.github.ocr4j.convert.option.Choice;
import io.github.ocr4j.exception.ConfigurationException;
import io.github.ocr4j.markdown.option.Flavour;
import io.github.ocr4j.markdown.option.FrontMatter;
import io.github.ocr4j.markdown.option.HeaderFooterPolicy;
import io.github.ocr4j.markdown.option.Layout;
import io.github.ocr4j.markdown.option.MarkdownOptions;
import io.github.ocr4j.markdown.option.PageSeparator;
import io.github.ocr4j.markdown.option.Split;
import io.github.ocr4j.maven.parameter.RepairNames;
import java.io.File;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.settings.crypto.SettingsDecrypter;

/** Goals that know where Markdown goes and how it is written. */
abstract class AbstractWritingMojo extends AbstractReviewMojo {

  /**
   * The directory that the Markdown is written to. Default: {@code target/generated-docs}, and
   * {@code target/generated-site} for the layout {@code maven-site}.
   */
  @Parameter(property = "ocr.outputDirectory")
  private File outputDirectory;

  /**
   * How many files a document becomes: {@code none} (one), {@code page} (one for each page and an
   * index) or {@code heading} (one for each chapter and an index).
   */
  @Parameter(property = "ocr.split", defaultValue = "none")
  private String split;

  /**
   * What stands between the pages of one file: {@code none}, {@code rule}, {@code form-feed},
   * {@code comment}, {@code heading}, or a text in which {@code {number}} becomes the page number.
   */
  @Parameter(property = "ocr.pageSeparator", defaultValue = "none")
  private String pageSeparator;

  /**
   * Where files go: {@code bundle} ({@code name/index.md} and {@code name/images}), {@code flat}
   * ({@code name.md} and {@code images/name}) or {@code maven-site} ({@code markdown/name.md} and
   * {@code resources/images/name}).
   */
  @Parameter(property = "ocr.layout", defaultValue = "bundle")
  private String layout;

  /**
   * Which dialect of Markdown is written, such as {@code commonmark}, {@code hugo} or {@code mdx};
   * the list is in the README of {@code ocr-markdown}. Default: {@code gfm}, and {@code maven-site}
   * for the layout of that name.
   */
  @Parameter(property = "ocr.flavour")
  private String flavour;

  /** How a file begins: {@code none}, {@code yaml} or {@code multimarkdown}. */
  @Parameter(property = "ocr.frontMatter", defaultValue = "none")
  private String frontMatter;

  /**
   * What happens to running headers and footers that were taken out of the text: {@code drop},
   * {@code keep-once}, {@code keep-all} or {@code front-matter}.
   */
  @Parameter(property = "ocr.headersAndFooters", defaultValue = "drop")
  private String headersAndFooters;

  /**
   * Where images go instead of the layout's place, relative to the root of images; {@code {name}}
   * becomes the document's name.
   */
  @Parameter(property = "ocr.imagesDirectory")
  private String imagesDirectory;

  /**
   * What links to images begin with instead of a relative path, such as {@code /assets}; {@code
   * {name}} becomes the document's name.
   */
  @Parameter(property = "ocr.imagesPath")
  private String imagesPath;

  /**
   * Whether the site has a plugin that reads formulas before MDX does, such as {@code remark-math}.
   * Without one their braces are escaped, because they would stop MDX from compiling. Other
   * dialects need none.
   */
  @Parameter(property = "ocr.mathPlugin", defaultValue = "false")
  private boolean mathPlugin;

  /**
   * What is put right in the text: {@code default} (all that changes no meaning), {@code all},
   * {@code none}, or names. A name adds to those before it and {@code -name} takes away; a list
   * that begins with {@code -name} starts with the default. The names: {@code control-characters},
   * {@code unicode}, {@code unclosed-fences}, {@code code-language}, {@code footnotes}, {@code
   * heading-levels} (not in the default), {@code heading-breaks}, {@code currency}, {@code math},
   * {@code bullets}, {@code check-boxes}, {@code running-heads}, {@code split-paragraphs}, {@code
   * split-tables}. Such as {@code -Docr.repairs=default,heading-levels}.
   */
  @Parameter(property = "ocr.repairs")
  private List<String> repairs;

  /**
   * How the Markdown is encoded. Characters that the encoding lacks are written as character
   * references. Default: {@code project.build.sourceEncoding}, as the Maven site expects it, else
   * UTF-8; most other site generators want UTF-8.
   */
  @Parameter(property = "ocr.encoding", defaultValue = "${project.build.sourceEncoding}")
  private String encoding;

  AbstractWritingMojo(BuildEngines engines, SettingsDecrypter decrypter) {
    super(engines, decrypter);
  }

  /** The conversion with its outputs. */
  final Conversion written(Conversion conversion) {
    MarkdownOptions markdown = markdown();
    return conversion
        .markdown(markdown)
        .encoding(given("encoding", encoding).map(AbstractWritingMojo::charset).orElse(UTF_8))
        .to(outputDirectory(markdown.layout()));
  }

  final MarkdownOptions markdown() {
    Layout chosen = choice("layout", layout, Layout.class);
    Flavour dialect =
        given("flavour", flavour)
            .map(text -> Choice.of("flavour", text, Flavour.class))
            .orElse(chosen.defaultFlavour());
    MarkdownOptions markdown =
        MarkdownOptions.defaults()
            .withSplit(choice("split", split, Split.class))
            .withLayout(chosen)
            .withFlavour(dialect)
            .withFrontMatter(choice("frontMatter", frontMatter, FrontMatter.class))
            .withPageSeparator(
                PageSeparator.parse(commandLine().text("pageSeparator", pageSeparator)))
            .withHeadersAndFooters(
                choice("headersAndFooters", headersAndFooters, HeaderFooterPolicy.class))
            .withMathPlugin(commandLine().flag("mathPlugin", mathPlugin))
            .withRepairs(RepairNames.parse(commandLine().list("repairs", repairs)));
    Optional<String> directory = given("imagesDirectory", imagesDirectory);
    markdown = directory.map(markdown::withImagesDirectory).orElse(markdown);
    Optional<String> path = given("imagesPath", imagesPath);
    return path.map(markdown::withImagesPath).orElse(markdown);
  }

  private static Charset charset(String name) {
    try {
      return Charset.forName(name.strip());
    } catch (IllegalArgumentException e) {
      throw new ConfigurationException(
          "'" + name + "' is no encoding: set -Docr.encoding to one such as UTF-8.");
    }
  }

  private Path outputDirectory(Layout layout) {
    String byDefault =
        layout == Layout.MAVEN_SITE ? "target/generated-site" : "target/generated-docs";
    return optionalPath("outputDirectory", outputDirectory).orElseGet(() -> inProject(byDefault));
  }
}
