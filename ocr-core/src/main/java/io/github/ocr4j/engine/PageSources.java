package io.github.ocr4j.engine;

import java.util.Optional;
import java.util.ServiceLoader;

/**
 * Opens documents page by page. An implementation is found by its line in {@code
 * META-INF/services/io.github.ocr4j.engine.PageSources}; the embedded engine brings one.
 */
public interface PageSources {

  /**
   * Documents whose pages have a text layer.
   *
   * @return opens PDFs
   */
  PageSource textLayers();

  /**
   * The pages of images.
   *
   * @param split how each frame is cut into pages
   * @return opens images, and draws their pages as they are
   */
  PageSource images(ImageSplit split);

  /**
   * Pages to be looked at by a person, in colour.
   *
   * @param split how each frame of an image is cut into pages
   * @return opens PDFs and images
   */
  PageSource forPeople(ImageSplit split);

  /**
   * Pages to be read by an engine: put straight, with their contrast stretched.
   *
   * @param split how each frame of an image is cut into pages
   * @return opens PDFs and images; the same page always gives the same bytes
   */
  PageSource forEngines(ImageSplit split);

  /**
   * The implementation on the class path.
   *
   * @return one that opens no document where there is none
   */
  static PageSources find() {
    return ServiceLoader.load(PageSources.class, PageSources.class.getClassLoader())
        .findFirst()
        .orElseGet(NoPageSources::new);
  }

  /** Opens nothing. */
  record NoPageSources() implements PageSources {
    private static final PageSource NONE = document -> Optional.empty();

    @Override
    public PageSource textLayers() {
      return NONE;
    }

    @Override
    public PageSource images(ImageSplit split) {
      return NONE;
    }

    @Override
    public PageSource forPeople(ImageSplit split) {
      return NONE;
    }

    @Override
    public PageSource forEngines(ImageSplit split) {
      return NONE;
    }
  }
}
