package io.github.ocr4j.convert.internal.report;

import io.github.ocr4j.markdown.MarkdownConverter;
import io.github.ocr4j.markdown.document.MarkdownAsset;
import io.github.ocr4j.markdown.document.MarkdownDocument;
import io.github.ocr4j.markdown.document.SourceInfo;
import io.github.ocr4j.markdown.option.MarkdownOptions;
import io.github.ocr4j.model.OcrPage;
import io.github.ocr4j.model.OcrResponse;
import io.github.ocr4j.model.UsageInfo;
import java.io.IOException;
import java.io.InputStream;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.safety.Safelist;

/** A page's Markdown as a browser shows it: harmless, with its images inside. */
final class PageHtml {
  private static final List<Extension> TABLES = List.of(TablesExtension.create());
  private static final Parser PARSER = Parser.builder().extensions(TABLES).build();
  private static final HtmlRenderer RENDERER = HtmlRenderer.builder().extensions(TABLES).build();
  private static final MarkdownConverter CONVERTER =
      MarkdownConverter.of(MarkdownOptions.defaults());
  private static final Safelist HARMLESS =
      Safelist.relaxed().preserveRelativeLinks(true).addProtocols("img", "src", "data");

  private PageHtml() {}

  static String of(OcrPage page, Highlights highlights) throws IOException {
    OcrPage marked = page.toBuilder().markdown(highlights.mark(page.markdown())).build();
    OcrResponse alone = new OcrResponse(List.of(marked), "", UsageInfo.ofPages(1));
    MarkdownDocument document = CONVERTER.convert(alone, SourceInfo.of("page.md"));
    String html = RENDERER.render(PARSER.parse(document.files().get(0).text()));
    Document body = Jsoup.parseBodyFragment(html);
    Map<String, String> images = images(document);
    for (Element image : body.select("img")) {
      image.attr("src", images.getOrDefault(image.attr("src"), ""));
    }
    for (Element link : body.select("a[href]")) {
      // The report is one file: what a page links to is shown as text only.
      link.unwrap();
    }
    return highlights.unmark(Jsoup.clean(body.body().html(), "https://localhost/", HARMLESS));
  }

  private static Map<String, String> images(MarkdownDocument document) throws IOException {
    Map<String, String> byLink = new HashMap<>();
    for (MarkdownAsset asset : document.assets()) {
      try (InputStream content = asset.content().open()) {
        String base64 = Base64.getEncoder().encodeToString(content.readAllBytes());
        byLink.put(asset.link(), "data:" + mediaType(asset.path()) + ";base64," + base64);
      }
    }
    return byLink;
  }

  private static String mediaType(String path) {
    String ending = path.substring(path.lastIndexOf('.') + 1);
    return "image/" + (ending.equals("jpg") ? "jpeg" : ending);
  }
}
