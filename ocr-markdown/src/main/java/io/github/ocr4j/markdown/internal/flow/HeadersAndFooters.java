package io.github.ocr4j.markdown.internal.flow;

import io.github.ocr4j.markdown.option.HeaderFooterPolicy;
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
public final class HeadersAndFooters {
  private static final String HEADERS = "headers";
  private static final String FOOTERS = "footers";

  private final HeaderFooterPolicy policy;
  private final Set<String> seen = new HashSet<>();
  private final Map<String, List<String>> collected = new LinkedHashMap<>();

  public HeadersAndFooters(HeaderFooterPolicy policy) {
    this.policy = policy;
  }

  /** The page's text with what is kept on it. Call it in the order of pages. */
  public String compose(OcrPage page) {
    List<String> blocks = new ArrayList<>();
    kept(page.header(), HEADERS).ifPresent(blocks::add);
    blocks.add(page.markdown());
    kept(page.footer(), FOOTERS).ifPresent(blocks::add);
    return blocks.size() == 1 ? page.markdown() : String.join("\n\n", blocks);
  }

  /** Adds a running head that was found in the text. */
  public void collect(String words) {
    if (policy == HeaderFooterPolicy.FRONT_MATTER) {
      kept(Optional.of(words), HEADERS);
    }
  }

  /** What goes to the front matter of the document. */
  public Map<String, List<String>> frontMatter() {
    return collected;
  }

  /** The front matter of one file of a split document: what is on other pages is not repeated. */
  public static Map<String, Object> ofPart(Map<String, Object> document, Optional<OcrPage> page) {
    Map<String, Object> values = new LinkedHashMap<>(document);
    boolean wanted = values.remove(HEADERS) != null | values.remove(FOOTERS) != null;
    if (wanted && page.isPresent()) {
      page.get().header().ifPresent(words -> values.put(HEADERS, List.of(words.strip())));
      page.get().footer().ifPresent(words -> values.put(FOOTERS, List.of(words.strip())));
    }
    return values;
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
