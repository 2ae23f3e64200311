package io.github.ocr4j.local.internal.reading;

import io.github.ocr4j.engine.OcrRequest;
import io.github.ocr4j.internal.markdown.PlaceholderIds;
import io.github.ocr4j.local.internal.layout.PageLayout;
import io.github.ocr4j.local.internal.layout.block.Block;
import io.github.ocr4j.local.internal.layout.block.DocumentLayout;
import io.github.ocr4j.local.internal.markdown.Hyphenation;
import io.github.ocr4j.local.internal.markdown.PageWriter;
import io.github.ocr4j.local.internal.page.ExtractedPage;
import io.github.ocr4j.model.OcrPage;
import java.util.ArrayList;
import java.util.List;

/** Turns the pages of a document into the wire model. */
final class DocumentAssembler {
  private DocumentAssembler() {}

  static List<OcrPage> of(OcrRequest request, List<AnalyzedPage> pages) {
    List<PageLayout> layouts = pages.stream().map(AnalyzedPage::layout).toList();
    List<List<Block>> blocks = DocumentLayout.blocks(layouts);
    Hyphenation hyphenation =
        new Hyphenation(
            blocks.stream().flatMap(List::stream).flatMap(b -> b.lines().stream()).toList());
    PlaceholderIds ids = new PlaceholderIds();
    List<OcrPage> answer = new ArrayList<>();
    for (int i = 0; i < pages.size(); i++) {
      ExtractedPage content = layouts.get(i).content();
      OcrPage page =
          new PageWriter(request.options(), ids, hyphenation, pages.get(i).figures())
              .write(content, blocks.get(i));
      answer.add(page);
    }
    return answer;
  }
}
