package io.github.ocr4j.chat;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import io.github.ocr4j.internal.json.Absent;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A model of the service ({@code BaseModelCard} and {@code FTModelCard}).
 *
 * @param id what requests call it
 * @param name its name
 * @param description what it is for
 * @param aliases other ids of the same model
 * @param capabilities what it can do, such as {@code ocr} or {@code vision}
 * @param deprecation when it was declared to end, as a date
 * @param deprecationReplacementModel what to use instead
 * @param additionalProperties members that this version does not know, as they came
 */
public record ModelCard(
    String id,
    Optional<String> name,
    Optional<String> description,
    List<String> aliases,
    Map<String, Object> capabilities,
    Optional<String> deprecation,
    Optional<String> deprecationReplacementModel,
    @JsonAnySetter @JsonAnyGetter Map<String, Object> additionalProperties) {

  public ModelCard {
    id = Absent.toEmpty(id);
    name = Absent.toEmpty(name);
    description = Absent.toEmpty(description);
    aliases = Absent.toEmpty(aliases);
    capabilities = Absent.toEmpty(capabilities);
    deprecation = Absent.toEmpty(deprecation);
    deprecationReplacementModel = Absent.toEmpty(deprecationReplacementModel);
    additionalProperties = Absent.toEmpty(additionalProperties);
  }

  /**
   * Whether the model can do something.
   *
   * @param capability such as {@code ocr}
   * @return true if the service says so
   */
  public boolean can(String capability) {
    return Boolean.TRUE.equals(capabilities.get(capability));
  }
}
