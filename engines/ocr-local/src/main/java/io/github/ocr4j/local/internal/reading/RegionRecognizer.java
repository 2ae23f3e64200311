package io.github.ocr4j.local.internal.reading;

import io.github.ocr4j.local.internal.page.ExtractedPage;
import io.github.ocr4j.local.internal.pdf.PdfDocument;
import io.github.ocr4j.local.internal.pdf.TextBitmap;
import io.github.ocr4j.local.internal.pdf.UnmappedRegion;
import io.github.ocr4j.local.internal.scan.ScanImage;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.function.Function;

/**
 * Recognizes what the text layer of a page does not say: the text of its bitmaps, and text whose
 * characters have no meaning.
 */
record RegionRecognizer(Deadline deadline, RecognitionExecutor recognition) {
  /** The page with what was recognized; it is less sure of itself when a part took too long. */
  ExtractedPage complete(PdfDocument pdf, int index, ExtractedPage page) {
    List<TextBitmap> bitmaps = pdf.textBitmaps(index, page);
    List<UnmappedRegion> texts = pdf.unmappedText(index, page);
    if (bitmaps.isEmpty() && texts.isEmpty() || recognition.whyUnavailable().isPresent()) {
      return page;
    }
    Map<TextBitmap, Future<Optional<ExtractedPage>>> pendingBitmaps =
        submit(index, bitmaps, b -> ScanImage.ofPage(b.image(), b.dotsPerInch()));
    Map<UnmappedRegion, Future<Optional<ExtractedPage>>> pendingTexts =
        submit(index, texts, t -> ScanImage.ofPage(t.image(), t.dotsPerInch()));
    Map<TextBitmap, ExtractedPage> read = finish(pendingBitmaps);
    ExtractedPage mended = new UnmappedTextMerger(finish(pendingTexts)).in(page);
    double late =
        bitmaps.stream().filter(b -> !read.containsKey(b)).mapToDouble(b -> b.box().area()).sum();
    return new BitmapTextMerger(mended).with(read).without(late / page.box().area());
  }

  private <T> Map<T, Future<Optional<ExtractedPage>>> submit(
      int index, List<T> regions, Function<T, ScanImage> image) {
    Map<T, Future<Optional<ExtractedPage>>> pending = new LinkedHashMap<>();
    regions.forEach(
        region ->
            pending.put(region, recognition.submitRegion(index, image.apply(region), deadline)));
    return pending;
  }

  /** What the regions hold; those that took too long are missing. */
  private <T> Map<T, ExtractedPage> finish(Map<T, Future<Optional<ExtractedPage>>> pending) {
    Map<T, ExtractedPage> finished = new LinkedHashMap<>();
    pending.forEach(
        (region, reading) ->
            recognition
                .await(reading, deadline)
                .ifPresent(content -> finished.put(region, content)));
    return finished;
  }
}
