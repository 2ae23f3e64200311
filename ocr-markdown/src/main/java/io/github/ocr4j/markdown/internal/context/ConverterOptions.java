package io.github.ocr4j.markdown.internal.context;

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
    if (pageAnchors && flavour == Flavour.HUGO) {
      throw new IllegalArgumentException(
          "page anchors are HTML, which Hugo drops; switch pageAnchors off or choose another"
              + " flavour");
    }
    if (tables == TableStyle.HTML && flavour == Flavour.HUGO) {
      throw new IllegalArgumentException(
          "HTML tables would be dropped by Hugo; choose tables AUTO or PIPES, or another flavour");
    }
  }

  /**
   * What is escaped for readers of XML depends on where code ends, over pages too, so they need
   * fences closed.
   */
  public boolean repairs(Repair repair) {
    return repairs.contains(repair) || repair == Repair.UNCLOSED_FENCES && isXml();
  }

  /** MDX does not compile what is no XML, and Doxia gives up the whole page. */
  public boolean isXml() {
    return flavour == Flavour.MDX || flavour == Flavour.MAVEN_SITE;
  }

  /** Whether nothing stands between pages, so that text may flow over their ends. */
  public boolean pagesFlow() {
    return split != Split.PAGE && pageSeparator.template().isEmpty() && !pageAnchors;
  }
}
