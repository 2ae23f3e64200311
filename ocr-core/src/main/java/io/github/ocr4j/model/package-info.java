/**
 * The wire model of the document service, as immutable values.
 *
 * <p>Every record mirrors one schema of the published contract. The service leaves parts out, sends
 * them as {@code null} or sends them empty, depending on the model that answers; all three read as
 * an empty {@link java.util.Optional} or an empty collection. Members that the contract does not
 * know are kept in {@code additionalProperties} and written back.
 *
 * <p>Page indexes count from 0 and are absolute in the document. Boxes are in pixels of {@link
 * io.github.ocr4j.model.OcrPage.Dimensions}.
 */
package io.github.ocr4j.model;
