package io.github.ocr4j.client;

import io.github.ocr4j.engine.CallObserver;
import io.github.ocr4j.engine.OcrEngine;
import io.github.ocr4j.engine.OcrRequest;
import io.github.ocr4j.internal.http.Calls;
import io.github.ocr4j.model.OcrPage;
import io.github.ocr4j.model.OcrResponse;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * The client of the document service. Thread-safe: make one and share it; closing it closes its
 * connections and ends its threads.
 *
 * <pre>{@code
 * try (MistralClient client = MistralClient.builder().build()) {
 *   OcrResponse response = client.engine().process(OcrRequest.of(Document.of(Path.of("a.pdf"))));
 * }
 * }</pre>
 */
public final class MistralClient implements AutoCloseable {
  private final ClientSettings settings;
  private final Apis apis;
  private final Calls calls;
  private final FilesClient files;
  private final BatchClient batch;
  private final MistralEngine engine;
  private final ChatClient chat;
  private final ExtractionClient extraction;
  private final ModelsClient models;
  private final AsyncCalls async;

  MistralClient(ClientSettings settings) {
    this(settings, new Apis(settings));
  }

  private MistralClient(ClientSettings settings, Apis apis) {
    this(settings, apis, apis.calls, new AsyncCalls(settings.http().maxConnections()));
  }

  private MistralClient(ClientSettings settings, Apis apis, Calls calls, AsyncCalls async) {
    this.settings = settings;
    this.apis = apis;
    this.calls = calls;
    this.async = async;
    this.files = new FilesClient(apis.files, calls);
    this.batch = new BatchClient(apis, files, settings, calls);
    this.engine = new MistralEngine(new OcrCaller(apis, settings, calls), settings, apis);
    this.chat = new ChatClient(apis, calls, settings.chatModel());
    this.extraction = new ExtractionClient(engine, chat);
    this.models = new ModelsClient(apis.models, calls);
  }

  /**
   * Starts a client with the service's own address and the key of the environment.
   *
   * @return a builder
   */
  public static MistralClientBuilder builder() {
    return new MistralClientBuilder();
  }

  /**
   * The client behind an engine that was found by its name, which runs batch jobs and chats too.
   *
   * @param engine any engine
   * @return its client, closed with the engine; empty for engines of other providers
   */
  public static Optional<MistralClient> of(OcrEngine engine) {
    return engine instanceof MistralEngineProvider.ClosingEngine known
        ? Optional.of(known.client())
        : Optional.empty();
  }

  /**
   * The remote OCR engine ({@code POST /v1/ocr}). Closing the engine does not close this client.
   *
   * @return the engine; always the same
   */
  public OcrEngine engine() {
    return engine;
  }

  /**
   * Reads a document with the remote engine and shows each page as soon as it has arrived, before
   * the rest of the answer is there.
   *
   * @param request the document and what is wanted of it
   * @param onPage sees every page; when a call is repeated it may see pages again
   * @return the whole response, pages in the order of their indexes
   */
  public OcrResponse process(OcrRequest request, Consumer<OcrPage> onPage) {
    return engine.process(request, CallObserver.none(), onPage);
  }

  /**
   * Reads a document in the background.
   *
   * @param request the document and what is wanted of it
   * @return completes with what {@link OcrEngine#process} returns or throws; cancelling it stops
   *     the call
   */
  public CompletableFuture<OcrResponse> processAsync(OcrRequest request) {
    return async(client -> client.engine().process(request));
  }

  /**
   * Does anything that this client can do in the background, on at most as many threads as there
   * may be connections; more work waits.
   *
   * @param <T> what it gives
   * @param work uses the client that it is given, which is this one except that its calls stop when
   *     the result is cancelled
   * @return completes with what the work returns or throws; cancelling it stops the call that runs
   */
  public <T> CompletableFuture<T> async(Function<MistralClient, T> work) {
    return async.start(
        cancelled -> {
          Calls cancellable = calls.cancelledBy(cancelled);
          return work.apply(new MistralClient(settings, apis, cancellable, async));
        });
  }

  /**
   * The files endpoints.
   *
   * @return always the same
   */
  public FilesClient files() {
    return files;
  }

  /**
   * Batch jobs.
   *
   * @return always the same
   */
  public BatchClient batch() {
    return batch;
  }

  /**
   * Chat models: conversations, questions about documents, summaries.
   *
   * @return always the same
   */
  public ChatClient chat() {
    return chat;
  }

  /**
   * Facts of documents as records.
   *
   * @return always the same
   */
  public ExtractionClient extraction() {
    return extraction;
  }

  /**
   * The models that the key may use.
   *
   * @return always the same
   */
  public ModelsClient models() {
    return models;
  }

  /** Cuts the calls that run, cancels those that wait, closes connections and ends threads. */
  @Override
  public void close() {
    apis.close();
    async.close();
  }

  @Override
  public String toString() {
    return "MistralClient[" + settings.baseUrl() + ", " + settings.model() + "]";
  }
}
