package io.github.ocr4j.convert.internal.strategy.batch;

import io.github.ocr4j.convert.internal.ledger.Charge;
import io.github.ocr4j.convert.internal.paging.ImagePages;
import io.github.ocr4j.convert.internal.store.AnswerPlace;
import io.github.ocr4j.engine.PageSelection;
import io.github.ocr4j.model.OcrResponse;
import io.github.ocr4j.price.Rate;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * One row of a job, with everything that its answer needs when no document is at hand any more.
 *
 * @param customId names it in the results and in the ledger
 * @param documentName what a person calls the document
 * @param place where its answer is stored
 * @param pages which pages it asks for, such as {@code all} or {@code 0,1}
 * @param imageOf the page, from 0, that the row sends as an image of its own, which the answer
 *     calls page 0
 * @param pageCount how many that is, if they can be counted
 * @param engine the engine's name
 * @param model the model asked for
 * @param annotated whether it is billed at the annotated rate
 */
record JobRow(
    String customId,
    String documentName,
    AnswerPlace place,
    String pages,
    Optional<Integer> imageOf,
    Optional<Integer> pageCount,
    String engine,
    String model,
    boolean annotated) {

  /** The answer to this row, as the document's pages are numbered. */
  OcrResponse placed(OcrResponse answer) {
    return imageOf.map(page -> ImagePages.placed(answer, page)).orElse(answer);
  }

  Charge charge() {
    return new Charge(
        place.document(),
        documentName,
        pages.equals("all") ? PageSelection.all() : PageSelection.parseIndexes(pages),
        pageCount.map(OptionalInt::of).orElseGet(OptionalInt::empty),
        engine,
        model,
        Rate.of(true, annotated));
  }
}
