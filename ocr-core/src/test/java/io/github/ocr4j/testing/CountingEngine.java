package io.github.ocr4j.testing;

import io.github.ocr4j.document.Document;
import io.github.ocr4j.document.DocumentInfo;
import io.github.ocr4j.document.DocumentInspector;
import io.github.ocr4j.engine.CallObserver;
import io.github.ocr4j.engine.OcrEngine;
import io.github.ocr4j.engine.OcrRequest;
import io.github.ocr4j.model.BoundingBox;
import io.github.ocr4j.model.ImageContent;
import io.github.ocr4j.model.OcrImage;
import io.github.ocr4j.model.OcrPage;
import io.github.ocr4j.model.OcrResponse;
import io.github.ocr4j.model.UsageInfo;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Answers like the service does, one image on each page, and remembers what it was asked. */
public final class CountingEngine implements OcrEngine {
  private final List<OcrRequest> calls = new CopyOnWriteArrayList<>();
  private final String model;
  private IntFunction<String> text = index -> "Page " + index;
  private int pagesReturnedAtMost = Integer.MAX_VALUE;

  public CountingEngine(String model) {
    this.model = model;
  }

  public CountingEngine text(IntFunction<String> value) {
    this.text = value;
    return this;
  }

  public CountingEngine returningAtMost(int pages) {
    this.pagesReturnedAtMost = pages;
    return this;
  }

  /** What was asked, call by call. */
  public List<OcrRequest> calls() {
    return calls;
  }

  /** The page selections of the calls, such as {@code all} or {@code 3,4}. */
  public List<String> askedPages() {
    return calls.stream().map(call -> call.pages().toString()).toList();
  }

  @Override
  public OcrResponse process(OcrRequest request, CallObserver observer) {
    calls.add(request);
    List<OcrPage> pages = new ArrayList<>();
    for (int index : indexes(request)) {
      if (pages.size() < pagesReturnedAtMost) {
        pages.add(page(index, pages.size()));
      }
    }
    return new OcrResponse(pages, model, UsageInfo.ofPages(pages.size()));
  }

  private static List<Integer> indexes(OcrRequest request) {
    if (!request.pages().isAll()) {
      return request.pages().indexes();
    }
    int count = 1;
    if (request.document() instanceof Document.WithContent content) {
      DocumentInfo info = DocumentInspector.inspect(content);
      count = info.pageCount().orElse(1);
    }
    return IntStream.range(0, count).boxed().toList();
  }

  private OcrPage page(int index, int imageNumber) {
    String id = "img-" + imageNumber + ".jpeg";
    ImageContent content =
        ImageContent.of(("image of page " + index).getBytes(StandardCharsets.UTF_8));
    return OcrPage.builder(index, text.apply(index) + "\n\n![" + id + "](" + id + ")")
        .images(List.of(OcrImage.of(id, new BoundingBox(0, 0, 9, 9), Optional.of(content))))
        .build();
  }
}
