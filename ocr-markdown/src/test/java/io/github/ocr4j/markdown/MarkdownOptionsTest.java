package io.github.ocr4j.markdown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.ocr4j.markdown.document.MarkdownDocument;
import io.github.ocr4j.markdown.document.SourceInfo;
import io.github.ocr4j.markdown.option.Flavour;
import io.github.ocr4j.markdown.option.FrontMatter;
import io.github.ocr4j.markdown.option.HeaderFooterPolicy;
import io.github.ocr4j.markdown.option.ImageNames;
import io.github.ocr4j.markdown.option.Layout;
import io.github.ocr4j.markdown.option.MarkdownOptions;
import io.github.ocr4j.markdown.option.PageSeparator;
import io.github.ocr4j.markdown.option.PageThresholds;
import io.github.ocr4j.markdown.option.Repair;
import io.github.ocr4j.markdown.option.Split;
import io.github.ocr4j.markdown.option.TableStyle;
import io.github.ocr4j.markdown.option.UnsafeLinks;
import io.github.ocr4j.model.OcrPage;
import io.github.ocr4j.model.OcrResponse;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No option is forgotten on its way to the converter. */
class MarkdownOptionsTest {
  private static final MarkdownOptions DEFAULTS = MarkdownOptions.defaults();

  /** For each option a value other than the default. */
  private static final Map<String, Object> OTHERS =
      Map.ofEntries(
          Map.entry("split", Split.PAGE),
          Map.entry("pageSeparator", PageSeparator.RULE),
          Map.entry("pageAnchors", true),
          Map.entry("navigation", false),
          Map.entry("layout", Layout.FLAT),
          Map.entry("flavour", Flavour.COMMONMARK),
          Map.entry("mathPlugin", true),
          Map.entry("frontMatter", FrontMatter.MULTIMARKDOWN),
          Map.entry("date", LocalDate.of(2024, 5, 1)),
          Map.entry("metadata", Map.of("layout", "manual")),
          Map.entry("headersAndFooters", HeaderFooterPolicy.KEEP_ALL),
          Map.entry("imagesDirectory", "pictures"),
          Map.entry("imagesPath", "/assets"),
          Map.entry("imageNames", ImageNames.PAGE),
          Map.entry("tables", TableStyle.HTML),
          Map.entry("repairs", Repair.none()),
          Map.entry("unsafeLinks", UnsafeLinks.KEEP),
          Map.entry("thresholds", PageThresholds.defaults().withFewCharacters(0)));

  /** Options without which another one has nothing to do. */
  private static final Map<String, MarkdownOptions> BEFORE =
      Map.of(
          "navigation", DEFAULTS.withSplit(Split.PAGE),
          "mathPlugin", DEFAULTS.withFlavour(Flavour.MDX),
          "date", DEFAULTS.withFrontMatter(FrontMatter.YAML));

  static Stream<RecordComponent> components() {
    return Arrays.stream(MarkdownOptions.class.getRecordComponents());
  }

  @ParameterizedTest
  @MethodSource("components")
  void everyOptionChangesTheConversion(RecordComponent component) throws Exception {
    MarkdownOptions before = BEFORE.getOrDefault(component.getName(), DEFAULTS);

    assertThat(convert(with(before, component))).isNotEqualTo(convert(before));
  }

  @ParameterizedTest
  @MethodSource("components")
  void everyMethodChangesItsOwnOptionOnly(RecordComponent component) throws Exception {
    MarkdownOptions changed = with(DEFAULTS, component);

    Set<Object> different = new HashSet<>();
    for (RecordComponent each : components().toList()) {
      Object value = each.getAccessor().invoke(changed);
      if (!value.equals(each.getAccessor().invoke(DEFAULTS))) {
        different.add(each.getName());
      }
    }
    assertThat(different).containsExactly(component.getName());
  }

  @Test
  void refusesWhatTheFlavourWouldDrop() {
    MarkdownOptions hugo = DEFAULTS.withFlavour(Flavour.HUGO);

    assertThatThrownBy(() -> hugo.withTables(TableStyle.HTML))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Hugo");
    assertThatThrownBy(() -> hugo.withPageAnchors(true))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Hugo");
  }

  @Test
  void refusesNull() {
    assertThatThrownBy(() -> DEFAULTS.withSplit(null)).isInstanceOf(NullPointerException.class);
  }

  private static MarkdownOptions with(MarkdownOptions before, RecordComponent component)
      throws Exception {
    String name = component.getName();
    Class<?> type = component.getType();
    return (MarkdownOptions)
        MarkdownOptions.class
            .getMethod(
                "with"
                    + name.substring(0, 1).toUpperCase(java.util.Locale.ROOT)
                    + name.substring(1),
                type == Optional.class ? OTHERS.get(name).getClass() : type)
            .invoke(before, OTHERS.get(name));
  }

  /** Two pages that every option finds something on. */
  private static MarkdownDocument convert(MarkdownOptions options) {
    OcrPage one =
        OcrPage.builder(0, "# One\n\n[a](javascript:x) $x_{1}$ • [t](tbl-0.html)")
            .header("Head")
            .tables(List.of(Responses.html("tbl-0.html", "<table><tr><td>1</td></tr></table>")))
            .build();
    OcrPage two =
        OcrPage.builder(1, "short ![](img-0.jpeg)\n\n• item")
            .images(List.of(Responses.image("img-0.jpeg", Responses.jpeg(1))))
            .dimensions(new OcrPage.Dimensions(200, 300, 400))
            .build();
    OcrResponse response = Responses.of(one, two);
    return MarkdownConverter.of(options).convert(response, SourceInfo.of("report.pdf"));
  }
}
