package io.github.ocr4j.convert.internal.reread;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.ocr4j.chat.ChatMessage;
import io.github.ocr4j.chat.ChatResponse;
import io.github.ocr4j.chat.ChatResponse.Choice;
import io.github.ocr4j.chat.ChatResponse.Message;
import io.github.ocr4j.client.MistralClient;
import io.github.ocr4j.convert.internal.ledger.Ledger;
import io.github.ocr4j.convert.internal.ledger.LedgerBilling;
import io.github.ocr4j.convert.internal.ledger.LedgerCall;
import io.github.ocr4j.convert.internal.ledger.Outcome;
import io.github.ocr4j.convert.internal.paging.ImagePages;
import io.github.ocr4j.convert.internal.paging.PageByPageEngine;
import io.github.ocr4j.convert.internal.result.OcrResult;
import io.github.ocr4j.convert.internal.store.ResultStore;
import io.github.ocr4j.convert.internal.store.StoredAnswers;
import io.github.ocr4j.convert.internal.store.StoringEngine;
import io.github.ocr4j.convert.option.Budget;
import io.github.ocr4j.convert.option.StorePolicy;
import io.github.ocr4j.convert.run.RereadAttempt;
import io.github.ocr4j.document.Document;
import io.github.ocr4j.engine.EngineIdentity;
import io.github.ocr4j.engine.ImageSplit;
import io.github.ocr4j.engine.OcrOptions;
import io.github.ocr4j.engine.OcrRequest;
import io.github.ocr4j.engine.PageCheck;
import io.github.ocr4j.engine.PageSelection;
import io.github.ocr4j.exception.ConfigurationException;
import io.github.ocr4j.model.OcrPage;
import io.github.ocr4j.price.PriceList;
import io.github.ocr4j.simulated.SimulatedService;
import io.github.ocr4j.testing.CountingEngine;
import io.github.ocr4j.testing.TestImages;
import io.github.ocr4j.testing.TestPdf;
import io.github.ocr4j.time.TimeSource;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChatPageEngineTest {
  private static final String KEY = "a-key-for-tests";
  private static final String MODEL = "mistral-small-latest";

  @TempDir Path folder;
  private final Ledger ledger = Ledger.inMemory(TimeSource.system());
  private final List<RereadAttempt> attempts = new CopyOnWriteArrayList<>();
  private final OcrRequest request =
      OcrRequest.of(Document.of(TestPdf.bytes(3, 1), "a.pdf"))
          .withOptions(OcrOptions.defaults().withModel("mistral-ocr-latest"));

  @Test
  void theServicesChatModelWritesAnUnreadPageDown() {
    try (SimulatedService service = SimulatedService.builder().key(KEY).start();
        MistralClient client = client(service)) {
      OcrResult result = repairing(client).answer(request);

      assertThat(result.response().pages().get(1).markdown()).contains("page 2 of this document");
      assertThat(result.response().pages()).extracting(OcrPage::index).containsExactly(0, 1, 2);
      assertThat(result.origins().get(1).engine()).isEqualTo("mistral-chat");
      assertThat(attempts)
          .containsExactly(new RereadAttempt(1, "chat", RereadAttempt.Outcome.REPAIRED, List.of()));
    }
  }

  @Test
  void theCallIsWrittenDownAndNeverMadeAgain() {
    try (SimulatedService service = SimulatedService.builder().key(KEY).start();
        MistralClient client = client(service)) {
      repairing(client).answer(request);
      repairing(client).answer(request);

      assertThat(service.requestCount()).isEqualTo(1);
      List<LedgerCall> calls = ledger.history().calls();
      assertThat(calls).hasSize(1);
      assertThat(calls.get(0).outcome()).isEqualTo(Outcome.ANSWERED);
      assertThat(calls.get(0).charge().model()).isEqualTo(MODEL);
      assertThat(calls.get(0).price()).isEmpty();
      assertThat(calls.get(0).correlationId()).isPresent();
    }
  }

  @Test
  void fencesAroundTheWholeAnswerAreTakenOff() {
    assertThat(written("```markdown\n# Title\n\ntext\n```", "stop")).isEqualTo("# Title\n\ntext");
  }

  @Test
  void anAnswerThatWasCutOffCountsAsNothingRead() {
    assertThat(written("# Ti", "length")).isEmpty();
  }

  @Test
  void pagesHaveToBeNamed() {
    assertThatExceptionOfType(ConfigurationException.class)
        .isThrownBy(
            () ->
                new ChatPageEngine((asked, observer) -> answer("x", "stop"), MODEL)
                    .process(request))
        .withMessageContaining("a.pdf");
  }

  @Test
  void aPageOfAnImageIsShownAlone() {
    List<ChatMessage> asked = new CopyOnWriteArrayList<>();
    ChatPageEngine chat =
        new ChatPageEngine(
            (question, observer) -> {
              asked.addAll(question.messages());
              return answer("text", "stop");
            },
            MODEL);
    OcrRequest second =
        OcrRequest.of(TestImages.tiff(3))
            .withPages(PageSelection.of(1))
            .withOptions(OcrOptions.defaults().withImageSplit(ImageSplit.none()));

    List<OcrPage> pages =
        new PageByPageEngine(new ImagePages(TestImages::source), chat).process(second).pages();

    assertThat(pages).extracting(OcrPage::index).containsExactly(1);
    assertThat(asked).hasSize(1);
    assertThat(asked.get(0).text()).contains("page 1 of this document");
    assertThat(asked.get(0).documents()).extracting(Document::name).containsExactly("page-1.png");
  }

  private String written(String content, String finishReason) {
    return new ChatPageEngine((asked, observer) -> answer(content, finishReason), MODEL)
        .process(request.withPages(PageSelection.of(0)))
        .pages()
        .get(0)
        .markdown();
  }

  private static ChatResponse answer(String content, String finishReason) {
    return new ChatResponse(
        "c",
        MODEL,
        List.of(new Choice(0, new Message(content), finishReason)),
        Optional.empty(),
        Map.of());
  }

  private static MistralClient client(SimulatedService service) {
    return MistralClient.builder().apiKey(KEY).baseUrl(service.uri().toString()).build();
  }

  private RereadingEngine repairing(MistralClient client) {
    CountingEngine unread = new CountingEngine("local").text(index -> index == 1 ? "?" : "ok");
    StoredAnswers shelf =
        new StoredAnswers(
            ResultStore.open(folder.resolve("store")),
            EngineIdentity.remote("mistral-chat", MODEL),
            StorePolicy.standard());
    LedgerBilling billing =
        new LedgerBilling(ledger, "run", PriceList.standard(), Budget.unlimited());
    return new RereadingEngine(
        (asked, observer) -> OcrResult.fresh(unread.process(asked, observer), "local"),
        page ->
            page.markdown().startsWith("?")
                ? PageCheck.Assessment.rejected(List.of("nothing was read"))
                : PageCheck.Assessment.accepted(),
        List.of(
            RereadSteps.chat(
                new StoringEngine(
                    shelf, new ChatPageEngine(client.chat()::complete, MODEL), billing))),
        (asked, attempt) -> attempts.add(attempt));
  }
}
