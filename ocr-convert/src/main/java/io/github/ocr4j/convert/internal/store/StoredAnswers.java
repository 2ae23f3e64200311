package io.github.ocr4j.convert.internal.store;

import io.github.ocr4j.convert.internal.paging.ImagePages;
import io.github.ocr4j.convert.internal.result.OcrResult;
import io.github.ocr4j.convert.internal.store.StoreFiles.AnswerFile;
import io.github.ocr4j.convert.internal.store.StoreFiles.DocumentFile;
import io.github.ocr4j.convert.option.StorePolicy;
import io.github.ocr4j.document.Document;
import io.github.ocr4j.document.DocumentInfo;
import io.github.ocr4j.document.DocumentInspector;
import io.github.ocr4j.engine.EngineIdentity;
import io.github.ocr4j.engine.EngineIdentity.Capability;
import io.github.ocr4j.engine.OcrRequest;
import io.github.ocr4j.model.OcrResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a store has of one engine's answers. Looking makes no call and costs nothing. Thread-safe.
 *
 * @param store where the answers are
 * @param engine whose answers
 * @param policy which of them are served
 */
public record StoredAnswers(ResultStore store, EngineIdentity engine, StorePolicy policy) {

  /** Refuses nulls. */
  public StoredAnswers {
    Objects.requireNonNull(store, "store");
    Objects.requireNonNull(engine, "engine");
    Objects.requireNonNull(policy, "policy");
  }

  /**
   * What the engine is asked of a request. An engine that makes no annotations is not asked to
   * describe images: the text is worth reading without. An annotation of the document is what a
   * request is about, so it stays, and the engine refuses it.
   *
   * @return the request, or the same without an annotation for every image
   */
  public OcrRequest offered(OcrRequest request) {
    return engine.can(Capability.ANNOTATIONS)
        ? request
        : request.withOptions(request.options().withoutImageAnnotationFormat());
  }

  /**
   * Looks what is there of a request.
   *
   * @throws io.github.ocr4j.exception.DocumentException if the document cannot be read
   */
  public StoredState look(OcrRequest request) {
    StoredState state =
        lookup(request)
            .map(found -> found.state(request.pages()))
            .orElseGet(
                () ->
                    new StoredState(
                        Optional.empty(),
                        pageCountOf(request.document()),
                        List.of(),
                        Optional.of(request.pages()),
                        false,
                        false));
    return state.isComplete() || state.pageCount().isPresent()
        ? state
        : state.withPageCount(pagesOfImage(request.document()));
  }

  /**
   * Serves a request from the store alone.
   *
   * @return the answer, if all of it is there
   * @throws io.github.ocr4j.exception.DocumentException if the document cannot be read
   */
  public Optional<OcrResult> find(OcrRequest request) {
    Optional<Lookup> complete =
        lookup(request).filter(found -> found.missing(request.pages()).isEmpty());
    complete.ifPresent(found -> store.markUsed(found.key().document()));
    return complete.map(found -> found.result(engine, new TreeSet<>(), sizeOf(request.document())));
  }

  /**
   * Where the answer to a request belongs, so that an answer that comes much later, to another
   * process, finds its place.
   *
   * @param request what is asked for; usually only some of a document's pages
   * @return the place; empty when the document is not stored
   * @throws io.github.ocr4j.exception.DocumentException if the document cannot be read
   */
  public Optional<AnswerPlace> placeOf(OcrRequest request) {
    return lookup(request)
        .map(
            found ->
                new AnswerPlace(
                    found.key().document(),
                    found.key().folder(),
                    found.key().request(),
                    found.key().perPage(),
                    List.copyOf(found.wanted()),
                    found.countToRemember().isPresent()
                        ? Optional.of(found.countToRemember().getAsInt())
                        : Optional.empty()));
  }

  /**
   * Finds the batch job that reads a part of what is about to be asked for. A policy that asks for
   * everything anew takes no notice of jobs.
   *
   * @param missing what the store does not have
   */
  public Optional<String> underWay(OcrRequest missing, PagesUnderWay jobs) {
    return policy.force() || jobs.isEmpty()
        ? Optional.empty()
        : placeOf(missing).flatMap(jobs::reading);
  }

  Optional<Lookup> lookup(OcrRequest request) {
    return hashOf(request.document()).map(document -> lookup(document, request, policy));
  }

  Lookup lookup(String document, OcrRequest request, StorePolicy servedBy) {
    OptionalInt imagePages = ImagePages.count(request);
    return imagePages.isPresent()
        ? lookup(document, request, imagePages, servedBy)
        : lookup(
            document,
            request.withOptions(request.options().withoutImageSplit()),
            pageCount(document, request.document()),
            servedBy);
  }

  private Lookup lookup(
      String document, OcrRequest request, OptionalInt pageCount, StorePolicy servedBy) {
    boolean perPage = pageCount.isPresent() && RequestFingerprint.isPerPage(request);
    StoreKey key = StoreKey.of(document, request, engine, perPage);
    return perPage
        ? pages(
            key,
            pageCount,
            request.options().imageSplit().isPresent(),
            new TreeSet<>(request.pages().indexesIn(pageCount.getAsInt())),
            servedBy)
        : whole(key, pageCount, servedBy);
  }

  private Optional<String> hashOf(Document document) {
    return document
        .content()
        .map(store.hashes()::of)
        .or(() -> policy.names().apply(document).map(name -> Hashes.of("name:" + name)));
  }

  /** A PDF's page count is remembered, because counting is slower than everything else here. */
  private OptionalInt pageCount(String hash, Document document) {
    Optional<DocumentFile> known = store.reader().document(hash);
    if (known.isEmpty()) {
      return pageCountOf(document);
    }
    return known.get().pages().map(OptionalInt::of).orElseGet(OptionalInt::empty);
  }

  private static OptionalInt pageCountOf(Document document) {
    return pagesOf(document, DocumentInfo.Kind.PDF);
  }

  /** An image is stored as a whole, but it is known what it costs. */
  static OptionalInt pagesOfImage(Document document) {
    return pagesOf(document, DocumentInfo.Kind.IMAGE);
  }

  private static OptionalInt pagesOf(Document document, DocumentInfo.Kind kind) {
    return document
        .content()
        .map(DocumentInspector::inspect)
        .filter(info -> info.kind() == kind)
        .map(DocumentInfo::pageCount)
        .orElse(OptionalInt.empty());
  }

  private Lookup pages(
      StoreKey key,
      OptionalInt pageCount,
      boolean ofImage,
      TreeSet<Integer> wanted,
      StorePolicy servedBy) {
    TreeMap<Integer, StoredPage> pages = new TreeMap<>();
    if (!servedBy.force()) {
      wanted.forEach(
          index ->
              store
                  .reader()
                  .page(key, index)
                  .filter(page -> isFresh(page.answeredAt(), servedBy))
                  .ifPresent(page -> pages.put(index, page)));
    }
    return new Lookup(key, pageCount, ofImage, wanted, pages, Optional.empty());
  }

  private Lookup whole(StoreKey key, OptionalInt pageCount, StorePolicy servedBy) {
    TreeMap<Integer, StoredPage> pages = new TreeMap<>();
    Optional<AnswerFile> answer = servedBy.force() ? Optional.empty() : store.reader().answer(key);
    Optional<OcrResponse> response =
        answer
            .filter(file -> isFresh(Instant.parse(file.answeredAt()), servedBy))
            .filter(file -> readAll(key, file.pageIndexes(), pages))
            .map(AnswerFile::response);
    return new Lookup(key, pageCount, false, new TreeSet<>(), pages, response);
  }

  private boolean readAll(StoreKey key, List<Integer> indexes, TreeMap<Integer, StoredPage> pages) {
    for (int index : indexes) {
      store.reader().page(key, index).ifPresent(page -> pages.put(index, page));
    }
    return pages.keySet().containsAll(indexes);
  }

  private boolean isFresh(Instant answeredAt, StorePolicy servedBy) {
    return servedBy
        .maxAge()
        .map(age -> !answeredAt.plus(age).isBefore(store.time().now()))
        .orElse(true);
  }

  static Optional<Long> sizeOf(Document document) {
    try {
      return document instanceof Document.WithContent content
          ? Optional.of(content.size())
          : Optional.empty();
    } catch (IOException unreadable) {
      return Optional.empty();
    }
  }
}
