package io.github.ocr4j.markdown.internal.context;

import io.github.ocr4j.markdown.internal.dialect.Dialect;
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
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What the builder collected. */
public record ConverterOptions(
    Split split,
    PageSeparator pageSeparator,
    boolean pageAnchors,
    boolean navigation,
    Layout layout,
    Flavour flavour,
    boolean mathPlugin,
    FrontMatter frontMatter,
    Optional<LocalDate> date,
    HeaderFooterPolicy headersAndFooters,
    Optional<String> imagesDirectory,
    Optional<String> imagesPath,
    ImageNames imageNames,
    TableStyle tables,
    Set<Repair> repairs,
    UnsafeLinks unsafeLinks) {

  public ConverterOptions {
    repairs = Set.copyOf(repairs);
    boolean dropsHtml = !flavour.dialect().hasRawHtml();
    if (dropsHtml && pageAnchors) {
      throw new IllegalArgumentException(
          "page anchors are HTML, which "
              + readerOf(flavour)
              + " drops; switch pageAnchors off or choose another flavour");
    }
    if (dropsHtml && tables == TableStyle.HTML) {
      throw new IllegalArgumentException(
          "HTML tables would be dropped by "
              + readerOf(flavour)
              + "; choose tables AUTO or PIPES, or another flavour");
    }
  }

  private static String readerOf(Flavour flavour) {
    return flavour.name().charAt(0) + flavour.name().substring(1).toLowerCase(Locale.ROOT);
  }

  /**
   * What is escaped for readers of XML depends on where code ends, over pages too, so they need
   * fences closed.
   */
  public boolean repairs(Repair repair) {
    return repairs.contains(repair) || repair == Repair.UNCLOSED_FENCES && dialect().hasXmlTags();
  }

  public Dialect dialect() {
    return mathPlugin ? flavour.dialect().withMathPlugin() : flavour.dialect();
  }

  /** Whether nothing stands between pages, so that text may flow over their ends. */
  public boolean pagesFlow() {
    return split != Split.PAGE && pageSeparator.template().isEmpty() && !pageAnchors;
  }
}
