package io.github.ocr4j.office.internal.archive;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Element;

/** What a part of an Office Open XML file refers to. Immutable. */
public final class Relations {
  private final Map<String, String> parts = new LinkedHashMap<>();
  private final Map<String, String> links = new HashMap<>();
  private final Map<String, String> byType = new HashMap<>();

  private Relations() {}

  /** Reads the relations of a part by its full name, which is empty for the file itself. */
  public static Relations of(Parts parts, String part) {
    int slash = part.lastIndexOf('/') + 1;
    String name = part.substring(0, slash) + "_rels/" + part.substring(slash) + ".rels";
    Relations relations = new Relations();
    parts
        .xml(name)
        .ifPresent(xml -> Xml.all(xml, "Relationship").forEach(r -> relations.add(part, r)));
    return relations;
  }

  private void add(String part, Element relation) {
    String id = relation.attr("Id");
    String target = relation.attr("Target");
    if (relation.attr("TargetMode").equals("External")) {
      links.put(id, target);
      return;
    }
    String resolved = Parts.resolve(part, target);
    String type = relation.attr("Type");
    parts.put(id, resolved);
    byType.putIfAbsent(type.substring(type.lastIndexOf('/') + 1), resolved);
  }

  /** The full name of the part that an id stands for. */
  public Optional<String> part(String id) {
    return Optional.ofNullable(parts.get(id));
  }

  /** The address that an id stands for, as it is written. */
  public Optional<String> link(String id) {
    return Optional.ofNullable(links.get(id));
  }

  /** The full name of the first part of a type, such as {@code styles}. */
  public Optional<String> ofType(String type) {
    return Optional.ofNullable(byType.get(type));
  }
}
