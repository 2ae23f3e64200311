package io.github.ocr4j.markdown.internal.file;

import io.github.ocr4j.markdown.internal.text.SingleLine;
import io.github.ocr4j.markdown.option.FrontMatter;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;

/** Writes the first bytes of a file. */
final class FrontMatterWriter {
  private static final DumpSettings SETTINGS =
      DumpSettings.builder().setDefaultFlowStyle(FlowStyle.BLOCK).setWidth(10_000).build();

  private FrontMatterWriter() {}

  /** The header with the blank line after it; empty for {@link FrontMatter#NONE}. */
  static String write(FrontMatter form, Map<String, Object> values) {
    return switch (form) {
      case NONE -> "";
      case YAML ->
          "---\n"
              + new Dump(SETTINGS, new YamlRepresenter(SETTINGS)).dumpToString(values)
              + "---\n\n";
      case MULTIMARKDOWN -> multiMarkdown(values);
    };
  }

  private static String multiMarkdown(Map<String, Object> values) {
    return values.entrySet().stream()
        .map(entry -> oneLine(entry.getKey()).replace(":", "") + ": " + value(entry.getValue()))
        .collect(Collectors.joining("\n", "", "\n\n"));
  }

  private static String value(Object value) {
    return value instanceof List<?> list
        ? list.stream().map(FrontMatterWriter::oneLine).collect(Collectors.joining(", "))
        : oneLine(value);
  }

  private static String oneLine(Object value) {
    return SingleLine.of(String.valueOf(value));
  }
}
