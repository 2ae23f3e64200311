package io.github.ocr4j.local.internal.reading;

import io.github.ocr4j.document.Document;
import io.github.ocr4j.document.DocumentInfo;
import io.github.ocr4j.document.DocumentInspector;
import io.github.ocr4j.document.SupportedFormat;
import io.github.ocr4j.engine.CallObserver;
import io.github.ocr4j.engine.DocumentReader;
import io.github.ocr4j.engine.OcrEngine;
import io.github.ocr4j.engine.OcrRequest;
import io.github.ocr4j.exception.DocumentException;
import io.github.ocr4j.exception.DocumentException.Reason;
import io.github.ocr4j.local.internal.image.ImageFile;
import io.github.ocr4j.local.internal.image.ScanCodecs;
import io.github.ocr4j.local.internal.scan.ScanImage;
import io.github.ocr4j.model.OcrPage;
import io.github.ocr4j.model.OcrResponse;
import io.github.ocr4j.model.UsageInfo;
import java.util.List;
import java.util.ServiceLoader;

/** Reads documents in this JVM. Thread-safe. */
public final class InProcessEngine implements OcrEngine {
  /** The model name of its answers. */
  public static final String MODEL = "ocr4j-local";

  private final ReadingSettings settings;
  private final RecognitionExecutor recognition;
  private final List<DocumentReader> readers = readers();

  public InProcessEngine(ReadingSettings settings) {
    this.settings = settings;
    this.recognition = new RecognitionExecutor(settings);
  }

  private static List<DocumentReader> readers() {
    return ServiceLoader.load(DocumentReader.class, InProcessEngine.class.getClassLoader()).stream()
        .map(ServiceLoader.Provider::get)
        .toList();
  }

  /** Images that no list names are tried: the native decoder reads more than Java's. */
  public static boolean isReadable(String mediaType) {
    if (mediaType.equals("application/pdf") || mediaType.startsWith("image/")) {
      return SupportedFormat.isSupported(mediaType)
          && SupportedFormat.ofMediaType(mediaType)
              .map(SupportedFormat::isReadEmbedded)
              .orElse(true);
    }
    return readers().stream().anyMatch(reader -> reader.isReadable(mediaType));
  }

  @Override
  public OcrResponse process(OcrRequest request, CallObserver observer) {
    Document.WithContent document = withContent(request.document());
    Deadline deadline =
        new Deadline(document.name(), settings.documentDeadline(), settings.pageDeadline());
    return Watchdog.watch(document.name(), deadline, () -> read(document, request, deadline));
  }

  /** The document with its content; fails with a sentence if it is only an address. */
  public static Document.WithContent withContent(Document document) {
    if (document instanceof Document.WithContent content) {
      return content;
    }
    throw new DocumentException(
        Reason.UNSUPPORTED,
        document.name()
            + " is not at hand: the embedded engine reads files only, so download it first");
  }

  private OcrResponse read(Document.WithContent document, OcrRequest request, Deadline deadline) {
    ScanCodecs.register(settings.cacheDirectory());
    DocumentInfo info = DocumentInspector.inspect(document);
    List<OcrPage> pages =
        switch (info.kind()) {
          case PDF -> new PdfReader(document, request, deadline, recognition).read();
          case IMAGE -> readImage(document, request, deadline);
          case OTHER ->
              reader(document.name(), info.mediaType()).read(document, info.mediaType(), request);
        };
    return new OcrResponse(pages, MODEL, UsageInfo.of(pages.size(), info.sizeInBytes()));
  }

  /** A TIFF may have several pages. */
  private List<OcrPage> readImage(
      Document.WithContent document, OcrRequest request, Deadline deadline) {
    recognition.require(document.name());
    ImageFile file = ImageFile.of(document);
    PendingPages pages = new PendingPages(request, deadline, recognition);
    int frames = DocumentInspector.frames(document);
    for (int index : request.pages().within(document.name(), frames)) {
      deadline.check();
      pages.makeRoom();
      pages.recognize(index, () -> ScanImage.ofFile(file.decode(index)));
    }
    return DocumentAssembler.of(request, pages.finish());
  }

  private DocumentReader reader(String document, String mediaType) {
    return readers.stream()
        .filter(reader -> reader.isReadable(mediaType))
        .findFirst()
        .orElseThrow(
            () ->
                new DocumentException(
                    Reason.UNSUPPORTED,
                    "%s is of type %s, which is not supported by the embedded engine: it reads %s"
                        .formatted(document, mediaType, namesOfFormats())));
  }

  private String namesOfFormats() {
    return readers.isEmpty()
        ? "PDFs and images, and with ocr-office on the class path office, web and text files"
        : SupportedFormat.namesOfEmbedded();
  }

  @Override
  public void close() {
    recognition.close();
  }
}
