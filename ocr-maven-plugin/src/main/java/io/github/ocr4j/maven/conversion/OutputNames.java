package io.github.ocr4j.maven.conversion;

import io.github.ocr4j.exception.ConfigurationException;
import io.github.ocr4j.markdown.SourceInfo;
import io.github.ocr4j.maven.source.Source;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Outputs are named after their sources, without the ending, so two sources may collide. */
final class OutputNames {
  private OutputNames() {}

  /** The name below the output directory, made safe for every system. */
  static String of(Source source) {
    return SourceInfo.builder(source.path()).outputName(source.stem()).build().outputName();
  }

  /**
   * Refuses sources that would write the same files, on any file system: some ignore case, some
   * compose accents.
   */
  static void refuseCollisions(List<Source> sources) {
    Map<String, Source> byName = new HashMap<>();
    for (Source source : sources) {
      String name = Normalizer.normalize(of(source), Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
      Source other = byName.putIfAbsent(name, source);
      if (other != null) {
        throw new ConfigurationException(
            other.path()
                + " and "
                + source.path()
                + " would both be written to '"
                + of(source)
                + "': rename one of them, or leave one out with -Docr.excludes.");
      }
    }
  }
}
