package io.github.ocr4j.simulated.ocr;

import io.github.ocr4j.simulated.document.Box;
import io.github.ocr4j.simulated.document.Element;
import io.github.ocr4j.simulated.document.ReadPage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Turns read pages into answered ones. It numbers images and tables over the whole response, from
 * 0, so one composer serves one response.
 */
final class PageComposer {

  /** What lies in this share of the page's height, at either end, is a header or a footer. */
  private static final double MARGIN = 0.07;

  private final OcrOptions options;
  private final Model model;
  private int images;
  private int tables;

  PageComposer(OcrOptions options, Model model) {
    this.options = options;
    this.model = model;
  }

  ComposedPage compose(int index, ReadPage page) {
    return new Composition(index, page).compose();
  }

  private final class Composition {

    private final int index;
    private final ReadPage page;
    private final Optional<Scale> scale;
    private final List<String> markdown = new ArrayList<>();
    private final List<String> headers = new ArrayList<>();
    private final List<String> footers = new ArrayList<>();
    private final List<ComposedPage.Image> pageImages = new ArrayList<>();
    private final List<ComposedPage.Table> pageTables = new ArrayList<>();
    private final List<ComposedPage.Block> blocks = new ArrayList<>();

    Composition(int index, ReadPage page) {
      this.index = index;
      this.page = page;
      this.scale = page.size().map(size -> Scale.of(size, model.generation()));
    }

    ComposedPage compose() {
      for (Element element : page.elements()) {
        if (element instanceof Element.Text text) {
          text(text);
        } else if (element instanceof Element.Table table) {
          table(table);
        } else if (element instanceof Element.Image image) {
          image(image);
        }
      }
      return new ComposedPage(
          index,
          String.join("\n\n", markdown),
          scale,
          pageImages,
          pageTables,
          page.hyperlinks(),
          options.extractHeader() ? joined(headers) : Optional.empty(),
          options.extractFooter() ? joined(footers) : Optional.empty(),
          blocks);
    }

    private void text(Element.Text text) {
      boolean title = text.kind() == Element.Kind.TITLE;
      if (!title && isHeader(text.box())) {
        (options.extractHeader() ? headers : markdown).add(text.markdown());
        block("header", text.box(), text.markdown(), "", "");
      } else if (!title && isFooter(text.box())) {
        (options.extractFooter() ? footers : markdown).add(text.markdown());
        block("footer", text.box(), text.markdown(), "", "");
      } else {
        markdown.add(text.markdown());
        String type =
            switch (text.kind()) {
              case TITLE -> "title";
              case LIST -> "list";
              case TEXT -> "text";
            };
        block(type, text.box(), text.markdown(), "", "");
      }
    }

    private void table(Element.Table table) {
      String format = options.tableFormat().orElse("");
      if (format.isEmpty()) {
        String content = Tables.markdown(table.rows());
        markdown.add(content);
        block("table", table.box(), content, "", "");
        return;
      }
      boolean html = format.equals("html");
      String id = "tbl-" + tables++ + (html ? ".html" : ".md");
      String content = html ? Tables.html(table.rows()) : Tables.markdown(table.rows());
      markdown.add("[" + id + "](" + id + ")");
      pageTables.add(new ComposedPage.Table(id, content, format));
      block("table", table.box(), content, "table_id", id);
    }

    private void image(Element.Image image) {
      Optional<Scale.PixelBox> box = scale.map(s -> s.pixels(image.box()));
      boolean big = box.map(b -> b.isAtLeast(options.imageMinimumSize())).orElse(true);
      if (!big || images >= options.imageLimit().orElse(Integer.MAX_VALUE)) {
        return;
      }
      String id = "img-" + images++ + ".jpeg";
      String placeholder = "![" + id + "](" + id + ")";
      markdown.add(placeholder);
      pageImages.add(new ComposedPage.Image(id, box, image.jpeg()));
      block("image", image.box(), placeholder, "image_id", id);
    }

    private void block(String type, Box box, String content, String name, String reference) {
      scale.ifPresent(
          s -> blocks.add(new ComposedPage.Block(type, s.pixels(box), content, name, reference)));
    }

    private boolean isHeader(Box box) {
      return page.size().map(size -> box.bottom() < MARGIN * size.height()).orElse(false);
    }

    private boolean isFooter(Box box) {
      return page.size().map(size -> box.top() > (1 - MARGIN) * size.height()).orElse(false);
    }

    private Optional<String> joined(List<String> texts) {
      return texts.isEmpty() ? Optional.empty() : Optional.of(String.join("\n", texts));
    }
  }
}
