package io.github.ocr4j.markdown.internal.context;

import io.github.ocr4j.markdown.internal.dialect.Dialect;
import io.github.ocr4j.markdown.option.MarkdownOptions;
import io.github.ocr4j.markdown.option.Repair;
import io.github.ocr4j.markdown.option.Split;

/** The options and the dialect of one conversion, and the findings that its steps collect. */
public record ConversionContext(MarkdownOptions options, Dialect dialect, Findings findings) {

  public static ConversionContext of(MarkdownOptions options) {
    Dialect dialect = options.flavour().dialect();
    return new ConversionContext(
        options, options.mathPlugin() ? dialect.withMathPlugin() : dialect, new Findings());
  }

  /**
   * Whether a repair is to be made. What is escaped for readers of XML depends on where code ends,
   * over pages too, so they need fences closed.
   */
  public boolean isOn(Repair repair) {
    return options.repairs().contains(repair)
        || repair == Repair.UNCLOSED_FENCES && dialect.hasXmlTags();
  }

  /** Whether nothing stands between pages, so that text may flow over their ends. */
  public boolean hasFlowingPages() {
    return options.split() != Split.PAGE
        && options.pageSeparator().template().isEmpty()
        && !options.pageAnchors();
  }
}
