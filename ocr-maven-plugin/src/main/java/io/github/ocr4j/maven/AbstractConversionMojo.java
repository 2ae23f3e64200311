package io.github.ocr4j.maven;

import io.github.ocr4j.client.DocumentOptions;
import io.github.ocr4j.client.MistralEngineProvider;
import io.github.ocr4j.convert.Conversion;
import io.github.ocr4j.convert.Ocr4j;
import io.github.ocr4j.convert.option.BudgetPeriod;
import io.github.ocr4j.convert.option.PlaceholderPolicy;
import io.github.ocr4j.convert.option.RereadMethod;
import io.github.ocr4j.convert.option.SecondReader;
import io.github.ocr4j.convert.plan.Plan;
import io.github.ocr4j.engine.EngineSettings;
import io.github.ocr4j.markdown.option.Flavour;
import io.github.ocr4j.markdown.option.FrontMatter;
import io.github.ocr4j.markdown.option.HeaderFooterPolicy;
import io.github.ocr4j.markdown.option.MarkdownOptions;
import io.github.ocr4j.markdown.option.PageSeparator;
import io.github.ocr4j.markdown.option.Repair;
import io.github.ocr4j.markdown.option.Split;
import io.github.ocr4j.maven.console.RunConsole;
import io.github.ocr4j.maven.parameter.Fraction;
import io.github.ocr4j.price.Money;
import io.github.ocr4j.price.PriceList;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.maven.plugins.annotations.Parameter;

/** Goals that convert, or say what converting would do. */
abstract class AbstractConversionMojo extends AbstractDocumentMojo {

  /**
   * What happens to pages that came back as pictures without text: {@code warn}, {@code repair}
   * (they are read again as {@code repairLadder} says; what is left is warned about), {@code fail}
   * (the document fails) or {@code keep} (without a word).
   */
  @Parameter(property = "ocr.placeholders", defaultValue = "warn")
  private PlaceholderPolicy placeholders;

  /**
   * In which ways {@code placeholders=repair} reads a page again, in this order, until one of them
   * gives text: {@code without-images} (the remote engine again, with no image allowed), {@code
   * as-image} (the page drawn at 300 dpi, put straight, its contrast stretched), {@code chat} (a
   * chat model that sees the document; needs {@code chatPagePrice}) and {@code embedded-engine}.
   * Pages of the remote engine only. Default: {@code without-images,as-image,embedded-engine}.
   */
  @Parameter(property = "ocr.repairLadder")
  private List<RereadMethod> repairLadder;

  /** The model that the step {@code chat} of {@code repairLadder} asks. */
  @Parameter(property = "ocr.chatModel", defaultValue = "mistral-small-latest")
  private String chatModel;

  /**
   * What {@code chatModel} is taken to cost for a page, in dollars, such as {@code 0.002}. Chat is
   * billed by tokens, so this is yours to estimate; costs, {@code maxCost} and {@code
   * maxRepairCost} count with it.
   */
  @Parameter(property = "ocr.chatPagePrice")
  private Money chatPagePrice;

  /**
   * What {@code placeholders=repair} may spend in a build, all modules together, on reading pages
   * again, in dollars. A page that turns out to be nothing but a figure is not paid for again in
   * later builds.
   */
  @Parameter(property = "ocr.maxRepairCost", defaultValue = "1.00")
  private Money maxRepairCost;

  /**
   * With whose reading pages of the remote engine are compared, above all their numbers: {@code
   * none}, {@code text-layer} (pages of PDFs that have one; takes next to no time) or {@code
   * embedded} (the embedded engine for all other pages too, which takes a second or more for each
   * page that is not stored). Pages that differ are warnings; {@code ocr:report} shows where.
   */
  @Parameter(property = "ocr.secondOpinion", defaultValue = "none")
  private SecondReader secondOpinion;

  /**
   * Pages whose words are less sure than this on average are warnings, from 0 (none) to 1. The
   * remote engine only says how sure it is with {@code confidence}, the embedded engine always.
   */
  @Parameter(property = "ocr.minConfidence", defaultValue = "0.8")
  private Fraction minConfidence;

  /**
   * How many files a document becomes: {@code none} (one), {@code page} (one for each page and an
   * index) or {@code heading} (one for each chapter and an index).
   */
  @Parameter(property = "ocr.split", defaultValue = "none")
  private Split split;

  /**
   * What stands between the pages of one file: {@code none}, {@code rule}, {@code form-feed},
   * {@code comment}, {@code heading}, or a text in which {@code {number}} becomes the page number.
   */
  @Parameter(property = "ocr.pageSeparator", defaultValue = "none")
  private PageSeparator pageSeparator;

  /**
   * Which dialect of Markdown is written, such as {@code commonmark}, {@code hugo} or {@code mdx};
   * the list is in the README of {@code ocr-markdown}. Default: {@code gfm}, and {@code maven-site}
   * for the layout of that name.
   */
  @Parameter(property = "ocr.flavour")
  private Flavour flavour;

  /** How a file begins: {@code none}, {@code yaml} or {@code multimarkdown}. */
  @Parameter(property = "ocr.frontMatter", defaultValue = "none")
  private FrontMatter frontMatter;

  /**
   * What happens to running headers and footers that were taken out of the text: {@code drop},
   * {@code keep-once}, {@code keep-all} or {@code front-matter}.
   */
  @Parameter(property = "ocr.headersAndFooters", defaultValue = "drop")
  private HeaderFooterPolicy headersAndFooters;

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
  private Set<Repair> repairs;

  /**
   * How the Markdown is encoded. Characters that the encoding lacks are written as character
   * references. Default: {@code project.build.sourceEncoding}, as the Maven site expects it, else
   * UTF-8; most other site generators want UTF-8.
   */
  @Parameter(property = "ocr.encoding", defaultValue = "${project.build.sourceEncoding}")
  private Charset encoding;

  /**
   * The id of the server in settings.xml whose password is the key; it may be encrypted. Without
   * such a server the key is taken from the environment variable MISTRAL_API_KEY, then
   * MISTRAL_AI_API_KEY, then from {@code -Docr.apiKey}.
   */
  @Parameter(property = "ocr.serverId", defaultValue = "ocr")
  private String serverId;

  /**
   * How documents get to the remote service: {@code auto}, {@code inline}, {@code upload} or {@code
   * signed-url}. A gateway that has no files endpoint needs {@code inline}.
   */
  @Parameter(property = "ocr.transport", defaultValue = "auto")
  private DocumentOptions.Transport transport;

  /** How much a build may spend, in dollars, such as {@code 2.50}. Default: no limit. */
  @Parameter(property = "ocr.maxCost")
  private Money maxCost;

  /** How many pages a build may have read for money. Default: no limit. */
  @Parameter(property = "ocr.maxPages")
  private Integer maxPages;

  /**
   * How much all builds that share the {@code ledgerFile} may spend in a {@code budgetPeriod}, in
   * dollars. Default: no limit.
   */
  @Parameter(property = "ocr.maxCostPerPeriod")
  private Money maxCostPerPeriod;

  /**
   * How many pages all builds that share the {@code ledgerFile} may have read for money in a {@code
   * budgetPeriod}. Default: no limit.
   */
  @Parameter(property = "ocr.maxPagesPerPeriod")
  private Integer maxPagesPerPeriod;

  /** A {@code day}, {@code week}, {@code month} or {@code year} of the calendar, in UTC. */
  @Parameter(property = "ocr.budgetPeriod", defaultValue = "month")
  private BudgetPeriod budgetPeriod;

  /**
   * Stored answers that are older are read again, and paid for, such as {@code 90d}. With it every
   * document is written anew, from the store where that is young enough. Default: any age.
   */
  @Parameter(property = "ocr.maxAge")
  private Duration maxAge;

  /**
   * Whether everything is read again, even what is stored. This is paid for again; to only write
   * the Markdown again, delete the output directory.
   */
  @Parameter(property = "ocr.force", defaultValue = "false")
  private boolean force;

  @Override
  Ocr4j.Builder application() {
    return super.application()
        .credentials(build().credentials(engine(), serverId))
        .budget(
            RunOptions.budget(maxCost, maxPages, budgetPeriod, maxCostPerPeriod, maxPagesPerPeriod))
        .storePolicy(RunOptions.policy(maxAge, force));
  }

  @Override
  EngineSettings settings() {
    return super.settings().with(MistralEngineProvider.TRANSPORT, transport);
  }

  @Override
  PriceList prices() {
    return RunOptions.prices(super.prices(), chatModel, chatPagePrice);
  }

  @Override
  Conversion conversion(Ocr4j ocr) {
    return super.conversion(ocr)
        .review(
            RunOptions.review(
                placeholders, repairLadder, maxRepairCost, chatModel, secondOpinion, minConfidence))
        .markdown(markdown())
        .encoding(Optional.ofNullable(encoding).orElse(StandardCharsets.UTF_8));
  }

  final MarkdownOptions markdown() {
    MarkdownOptions markdown =
        MarkdownOptions.defaults()
            .withSplit(split)
            .withLayout(layout())
            .withFlavour(Optional.ofNullable(flavour).orElseGet(layout()::defaultFlavour))
            .withFrontMatter(frontMatter)
            .withPageSeparator(pageSeparator)
            .withHeadersAndFooters(headersAndFooters)
            .withMathPlugin(mathPlugin)
            .withRepairs(repairs);
    markdown = imagesDirectory == null ? markdown : markdown.withImagesDirectory(imagesDirectory);
    return imagesPath == null ? markdown : markdown.withImagesPath(imagesPath);
  }

  /** Shows what converting would read and cost, and returns it. */
  final Plan showPlan(Conversion conversion) throws IOException {
    Plan plan = conversion.plan(new ConversionLog(getLog(), RunConsole.plain()));
    plan.toTable().lines().forEach(getLog()::info);
    getLog().info(plan.sentence(false));
    return plan;
  }
}
