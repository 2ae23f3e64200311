package io.github.ocr4j.markdown;

import io.github.ocr4j.model.OcrPage;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Puts headers and footers that came apart from the text where the policy wants them. */
final class HeadersAndFooters {
  private final HeaderFooterPolicy policy;
  private final Set<String> seen = new HashSet<>();
  private final Map<String, List<String>> collected = new LinkedHashMap<>();

  HeadersAndFooters(HeaderFooterPolicy policy) {
    this.policy = policy;
  }

  /** The page's text with what is kept on it. Call it in the order of pages. */
  String compose(OcrPage page) {
    List<String> blocks = new ArrayList<>();
    kept(page.header(), "headers").ifPresent(blocks::add);
    blocks.add(page.markdown());
    kept(page.footer(), "footers").ifPresent(blocks::add);
    return blocks.size() == 1 ? page.markdown() : String.join("\n\n", blocks);
  }

  /** Adds a running head that was found in the text. */
  void collect(String words) {
    if (policy == HeaderFooterPolicy.FRONT_MATTER) {
      kept(Optional.of(words), "headers");
    }
  }

  /** What goes to the front matter. */
  Map<String, List<String>> frontMatter() {
    return collected;
  }

  private Optional<String> kept(Optional<String> text, String key) {
    Optional<String> present = text.map(String::strip).filter(words -> !words.isEmpty());
    return switch (policy) {
      case DROP -> Optional.empty();
      case KEEP_ALL -> present;
      case KEEP_ONCE -> present.filter(words -> isNew(key, words));
      case FRONT_MATTER -> {
        present
            .filter(words -> isNew(key, words))
            .ifPresent(
                words -> collected.computeIfAbsent(key, any -> new ArrayList<>()).add(words));
        yield Optional.empty();
      }
    };
  }

  /** Headers that differ by their page number only are the same. */
  private boolean isNew(String key, String words) {
    return seen.add(key + words.toLowerCase(Locale.ROOT).replaceAll("\\d+", "#"));
  }
}
