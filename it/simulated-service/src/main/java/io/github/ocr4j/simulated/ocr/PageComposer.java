package io.github.ocr4j.simulated.ocr;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.ocr4j.simulated.annotation.Annotator;
import io.github.ocr4j.simulated.document.Box;
import io.github.ocr4j.simulated.document.Element;
import io.github.ocr4j.simulated.document.ReadPage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Turns read pages into answered ones. It numbers images and tables over the whole response, from
 * 0, so one composer serves one response.
 */
final class PageComposer {

  /** Text in this share of the page's height, at either end, is a header or a footer. */
  private static final double MARGIN = 0.07;

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final OcrOptions options;
  private final Model.Generation generation;
  private final Path directory;
  private int images;
  private int tables;

  /**
   * Creates a composer.
   *
   * @param options of the request
   * @param model decides on the shape of the answer
   * @param directory where large images are kept while they are written
   */
  PageComposer(OcrOptions options, Model model, Path directory) {
    this.options = options;
    this.generation = model.generation();
    this.directory = directory;
  }

  /** Returns the page's JSON. The document must stay open until it is written. */
  ObjectNode compose(int index, ReadPage page) {
    return new Composition(page).compose(index);
  }

  private final class Composition {

    private final ReadPage page;
    private final Optional<Scale> scale;
    private final List<String> markdown = new ArrayList<>();
    private final List<String> headers = new ArrayList<>();
    private final List<String> footers = new ArrayList<>();
    private final ArrayNode pageImages = JSON.arrayNode();
    private final ArrayNode pageTables = JSON.arrayNode();
    private final ArrayNode blocks = JSON.arrayNode();

    Composition(ReadPage page) {
      this.page = page;
      this.scale = page.size().map(size -> Scale.of(size, generation));
    }

    ObjectNode compose(int index) {
      for (Element element : page.elements()) {
        if (element instanceof Element.Text text) {
          text(text);
        } else if (element instanceof Element.Table table) {
          table(table);
        } else if (element instanceof Element.Image image) {
          image(image);
        }
      }
      String text = String.join("\n\n", markdown);
      annotateImages(text);
      ObjectNode json = JSON.objectNode().put("index", index).put("markdown", text);
      json.set("images", pageImages);
      JsonNode dimensions = scale.<JsonNode>map(Scale::dimensions).orElseGet(JSON::nullNode);
      if (generation == Model.Generation.FIRST) {
        return json.set("dimensions", dimensions);
      }
      json.set("tables", pageTables);
      page.hyperlinks().forEach(json.putArray("hyperlinks")::add);
      json.put("header", joined(headers)).put("footer", joined(footers));
      json.set("dimensions", dimensions);
      json.set("confidence_scores", confidence(text));
      return json.set("blocks", blocks());
    }

    private void text(Element.Text text) {
      boolean title = text.kind() == Element.Kind.TITLE;
      if (!title && isHeader(text.box())) {
        (options.isOn("extract_header") ? headers : markdown).add(text.markdown());
        block("header", text.box(), text.markdown());
      } else if (!title && isFooter(text.box())) {
        (options.isOn("extract_footer") ? footers : markdown).add(text.markdown());
        block("footer", text.box(), text.markdown());
      } else {
        markdown.add(text.markdown());
        block(text.kind().name().toLowerCase(Locale.ROOT), text.box(), text.markdown());
      }
    }

    private void table(Element.Table table) {
      String format = options.text("table_format");
      if (format.isEmpty()) {
        String content = Tables.markdown(table.rows());
        markdown.add(content);
        block("table", table.box(), content);
        return;
      }
      boolean html = format.equals("html");
      String id = "tbl-" + tables++ + (html ? ".html" : ".md");
      String content = html ? Tables.html(table.rows()) : Tables.markdown(table.rows());
      markdown.add("[" + id + "](" + id + ")");
      pageTables
          .addObject()
          .put("id", id)
          .put("content", content)
          .put("format", format)
          .set(
              "word_confidence_scores",
              isConfidence("word") ? Confidence.ofWords(content) : JSON.nullNode());
      block("table", table.box(), content).put("table_id", id);
    }

    private void image(Element.Image image) {
      int smallest = options.number("image_min_size", 0);
      if (images >= options.number("image_limit", Integer.MAX_VALUE)
          || !scale.map(s -> s.isAtLeast(smallest, image.box())).orElse(true)) {
        return;
      }
      String id = "img-" + images++ + ".jpeg";
      String placeholder = "![" + id + "](" + id + ")";
      markdown.add(placeholder);
      ObjectNode json = pageImages.addObject().put("id", id);
      scale.ifPresentOrElse(s -> s.box(json, image.box()), () -> withoutBox(json));
      if (options.isOn("include_image_base64")) {
        json.putPOJO("image_base64", new StreamedJpeg(image.jpeg(), directory));
      } else {
        json.putNull("image_base64");
      }
      block("image", image.box(), placeholder).put("image_id", id);
    }

    private static void withoutBox(ObjectNode json) {
      for (String side : List.of("top_left_x", "top_left_y", "bottom_right_x", "bottom_right_y")) {
        json.putNull(side);
      }
    }

    private void annotateImages(String text) {
      Optional<JsonNode> schema = options.annotation("bbox_annotation_format");
      for (JsonNode image : pageImages) {
        String subject = image.get("id").asText() + " " + text;
        ((ObjectNode) image)
            .put("image_annotation", schema.map(s -> Annotator.annotate(s, subject)).orElse(null));
      }
    }

    private JsonNode confidence(String text) {
      boolean wanted =
          scale.isPresent() && !options.text("confidence_scores_granularity").isEmpty();
      return wanted ? Confidence.ofPage(text, isConfidence("word")) : JSON.nullNode();
    }

    private boolean isConfidence(String granularity) {
      return options.text("confidence_scores_granularity").equals(granularity);
    }

    private JsonNode blocks() {
      if (scale.isEmpty()) {
        return JSON.nullNode();
      }
      boolean wanted = options.isOn("include_blocks") || generation == Model.Generation.FOURTH;
      return wanted ? blocks : JSON.arrayNode();
    }

    /** Adds a block, unless the page has no size, and returns it. */
    private ObjectNode block(String type, Box box, String content) {
      ObjectNode block = JSON.objectNode();
      scale.ifPresent(s -> blocks.add(s.box(block, box)));
      block.put("content", content);
      if (isConfidence("block")) {
        block.set("confidence_scores", Confidence.ofBlock(content));
      }
      return block.put("type", type);
    }

    private boolean isHeader(Box box) {
      return page.size().map(size -> box.bottom() < MARGIN * size.height()).orElse(false);
    }

    private boolean isFooter(Box box) {
      return page.size().map(size -> box.top() > (1 - MARGIN) * size.height()).orElse(false);
    }

    private static String joined(List<String> texts) {
      return texts.isEmpty() ? null : String.join("\n", texts);
    }
  }
}
