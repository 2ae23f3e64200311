package io.github.ocr4j.convert.internal.manifest;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The documents of one source directory and what was made of each. Not thread-safe. */
public final class Manifest {
  private final TreeMap<String, ManifestEntry> entries;
  private final Map<String, String> owners = new HashMap<>();
  private String selection;

  private Manifest(Map<String, ManifestEntry> entries, String selection) {
    this.entries = new TreeMap<>(entries);
    this.selection = selection;
    entries.forEach(this::own);
  }

  static Manifest of(Map<String, ManifestEntry> entries, String selection) {
    return new Manifest(entries, selection);
  }

  /**
   * The patterns that selected the documents.
   *
   * @return empty for a new manifest
   */
  public String selection() {
    return selection;
  }

  /**
   * Records the patterns that selected the documents.
   *
   * @param patterns a text that is the same as long as the same patterns are in force
   */
  public void select(String patterns) {
    selection = patterns;
  }

  /**
   * Everything that was made.
   *
   * @return by the document's path; a view that cannot be changed
   */
  public Map<String, ManifestEntry> entries() {
    return Collections.unmodifiableMap(entries);
  }

  /**
   * What was made of one document.
   *
   * @param path below the source directory
   * @return empty if nothing was
   */
  public Optional<ManifestEntry> entry(String path) {
    return Optional.ofNullable(entries.get(path));
  }

  /**
   * Which document made a file.
   *
   * @param output relative to the output directory
   * @return the document's path; empty if no document did
   */
  public Optional<String> owner(String output) {
    return Optional.ofNullable(owners.get(output));
  }

  /**
   * Records what was made of one document.
   *
   * @param path below the source directory
   * @return the outputs it had before and that no document has now
   */
  public List<String> put(String path, ManifestEntry entry) {
    ManifestEntry before = entries.put(path, entry);
    List<String> left = before == null ? List.of() : disown(path, before);
    own(path, entry);
    return left.stream().filter(output -> !owners.containsKey(output)).toList();
  }

  /**
   * Forgets a document.
   *
   * @param path below the source directory
   */
  public List<String> remove(String path) {
    ManifestEntry before = entries.remove(path);
    return before == null ? List.of() : disown(path, before);
  }

  private void own(String path, ManifestEntry entry) {
    entry.outputs().forEach(output -> owners.put(output, path));
  }

  private List<String> disown(String path, ManifestEntry entry) {
    return entry.outputs().stream().filter(output -> owners.remove(output, path)).toList();
  }
}
