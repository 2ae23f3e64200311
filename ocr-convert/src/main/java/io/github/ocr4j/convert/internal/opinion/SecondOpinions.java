package io.github.ocr4j.convert.internal.opinion;

import io.github.ocr4j.convert.internal.result.OcrResult;
import io.github.ocr4j.convert.internal.result.PageOrigin;
import io.github.ocr4j.convert.internal.result.TracedEngine;
import io.github.ocr4j.document.Document;
import io.github.ocr4j.engine.OcrOptions;
import io.github.ocr4j.engine.OcrRequest;
import io.github.ocr4j.engine.PageSelection;
import io.github.ocr4j.engine.PageSource;
import io.github.ocr4j.engine.PageSource.OpenPages;
import io.github.ocr4j.engine.PageText;
import io.github.ocr4j.exception.OcrException;
import io.github.ocr4j.model.OcrPage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Compares pages with what they say by themselves. Pages that the embedded engine read are left
 * out: it would agree with itself. Thread-safe.
 */
public final class SecondOpinions {
  private final String ownName;
  private final PageSource pages;
  private final Optional<TracedEngine> embedded;

  /**
   * Asks the text layer, then the embedded engine.
   *
   * @param ownName what the embedded engine is called in the origins of pages
   * @param embedded reads pages without a sound text layer; empty to leave these out
   */
  public SecondOpinions(String ownName, PageSource pages, Optional<TracedEngine> embedded) {
    this.ownName = ownName;
    this.pages = pages;
    this.embedded = embedded;
  }

  /**
   * Gives an opinion on every page that has a second reading.
   *
   * @return in the order of the pages; a document that cannot be looked at has none
   */
  public List<PageComparison> of(OcrRequest request, OcrResult result) {
    Map<Integer, OcrPage> wanted = readByOthers(result);
    List<PageComparison> opinions = new ArrayList<>();
    try {
      for (Map.Entry<Integer, PageText> said : textLayers(request, wanted).entrySet()) {
        opinions.add(PageComparison.of(wanted.remove(said.getKey()), said.getValue()));
      }
      for (OcrPage second : readAgain(request, wanted)) {
        OcrPage first = wanted.get(second.index());
        WordsOfPage.of(second).ifPresent(text -> opinions.add(PageComparison.of(first, text)));
      }
    } catch (OcrException unreadable) {
      // The first reading stands alone then.
      return opinions;
    }
    opinions.sort(Comparator.comparingInt(PageComparison::pageIndex));
    return opinions;
  }

  private Map<Integer, OcrPage> readByOthers(OcrResult result) {
    List<Integer> own =
        result.origins().stream()
            .filter(origin -> origin.engine().equals(ownName))
            .map(PageOrigin::pageIndex)
            .toList();
    return result.response().pages().stream()
        .filter(page -> !own.contains(page.index()))
        .collect(Collectors.toMap(OcrPage::index, page -> page, (one, same) -> one, TreeMap::new));
  }

  private Map<Integer, PageText> textLayers(OcrRequest request, Map<Integer, OcrPage> wanted) {
    Map<Integer, PageText> sound = new TreeMap<>();
    if (wanted.isEmpty() || !(request.document() instanceof Document.WithContent content)) {
      return sound;
    }
    Optional<OpenPages> open = pages.open(content);
    if (open.isPresent()) {
      try (OpenPages document = open.get()) {
        for (int index : wanted.keySet()) {
          PageText text = index < document.count() ? document.text(index) : WordsOfPage.NONE;
          if (text.sound() && !text.isScan()) {
            sound.put(index, text);
          }
        }
      }
    }
    return sound;
  }

  private List<OcrPage> readAgain(OcrRequest request, Map<Integer, OcrPage> wanted) {
    if (wanted.isEmpty() || embedded.isEmpty()) {
      return List.of();
    }
    OcrRequest again =
        OcrRequest.of(request.document())
            .withPages(PageSelection.of(wanted.keySet()))
            .withOptions(OcrOptions.defaults().withIncludeBlocks(true));
    return embedded.get().process(again).pages().stream()
        .filter(page -> wanted.containsKey(page.index()))
        .toList();
  }
}
