package io.github.ocr4j.convert.internal.reread;

import io.github.ocr4j.convert.internal.paging.ImagePages;
import io.github.ocr4j.convert.internal.result.OcrResult;
import io.github.ocr4j.convert.internal.result.PageOrigin;
import io.github.ocr4j.document.Document;
import io.github.ocr4j.engine.OcrRequest;
import java.util.List;

/** Images that stand for pages of a document. */
final class PageImages {
  private PageImages() {}

  /** Asks for the image of a page what was asked for the page, and nothing of the document. */
  static OcrRequest request(OcrRequest request, Document.InMemory image) {
    return OcrRequest.of(image).withOptions(request.options().forPage().withoutImageSplit());
  }

  /** An image has one page, whose index is 0; here it stands for a page of a document. */
  static OcrResult moved(OcrResult result, int pageIndex) {
    List<PageOrigin> origins =
        result.origins().stream()
            .limit(1)
            .map(
                origin ->
                    new PageOrigin(pageIndex, origin.engine(), origin.model(), origin.fromStore()))
            .toList();
    return new OcrResult(ImagePages.placed(result.response(), pageIndex), origins);
  }
}
