package io.github.ocr4j.client;

import io.github.ocr4j.chat.ModelCard;
import io.github.ocr4j.chat.ModelQuery;
import io.github.ocr4j.internal.http.Calls;
import io.github.ocr4j.internal.json.Absent;
import java.util.List;

/**
 * The models that the key may use ({@code /v1/models}). Thread-safe. All methods throw a {@link
 * io.github.ocr4j.exception.ServiceException} when the service refuses or does not answer.
 */
public final class ModelsClient {
  private final ModelsApi api;
  private final Calls calls;

  ModelsClient(ModelsApi api, Calls calls) {
    this.api = api;
    this.calls = calls;
  }

  /**
   * Lists all models.
   *
   * @return a card for each name of a model
   */
  public List<ModelCard> list() {
    return list(ModelQuery.all());
  }

  /**
   * Lists models.
   *
   * @param query which ones
   * @return a card for each name of a model
   */
  public List<ModelCard> list(ModelQuery query) {
    return calls.free("models.list").call(call -> api.list(query.toParameters(), call)).data();
  }

  /**
   * Describes a model.
   *
   * @param modelId its id
   * @return the model
   */
  public ModelCard get(String modelId) {
    return calls.free("models.get").call(call -> api.get(modelId, call));
  }

  /**
   * Deletes a model that was made by fine-tuning.
   *
   * @param modelId its id
   * @return whether it is gone
   */
  public DeletedModel delete(String modelId) {
    return calls.free("models.delete").call(call -> api.delete(modelId, call));
  }

  /**
   * The answer to a deletion ({@code DeleteModelOut}).
   *
   * @param id the model's id
   * @param deleted whether it is gone
   */
  public record DeletedModel(String id, boolean deleted) {
    public DeletedModel {
      id = Absent.toEmpty(id);
    }
  }
}
