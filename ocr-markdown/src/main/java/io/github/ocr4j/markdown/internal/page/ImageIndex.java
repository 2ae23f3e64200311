package io.github.ocr4j.markdown.internal.page;

import io.github.ocr4j.markdown.internal.text.MarkdownEscape;
import io.github.ocr4j.model.OcrImage;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The images of a page, and which of them its text and its tables show. */
public final class ImageIndex {
  private final List<OcrImage> images;
  private final Map<String, OcrImage> byId = new HashMap<>();
  private final Map<OcrImage, Integer> numbers = new IdentityHashMap<>();
  private final Set<OcrImage> shown = Collections.newSetFromMap(new IdentityHashMap<>());

  ImageIndex(List<OcrImage> images) {
    this.images = images;
    for (OcrImage image : images) {
      byId.putIfAbsent(image.id(), image);
      byId.putIfAbsent(MarkdownEscape.resolve(image.id()), image);
      numbers.putIfAbsent(image, numbers.size() + 1);
    }
  }

  /** The first image that a link's destination, with escapes resolved, is the id of. */
  public Optional<OcrImage> find(String destination) {
    return Optional.ofNullable(byId.get(destination));
  }

  /** An image's place among those of the page, from 1. */
  public int number(OcrImage image) {
    return numbers.get(image);
  }

  public void show(OcrImage image) {
    shown.add(image);
  }

  /** The images that were not shown yet. */
  public List<OcrImage> unshown() {
    return images.stream().filter(image -> !shown.contains(image)).toList();
  }
}
