package io.github.ocr4j.convert.internal.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Where stores are by default, and whether a store belongs to a repository. */
final class StoreLocation {
  private StoreLocation() {}

  /** The user's cache directory, by the habits of the operating system. */
  static Path ofUser(String operatingSystem, Path home, Map<String, String> environment) {
    String system = operatingSystem.toLowerCase(Locale.ROOT);
    Path cache;
    if (system.contains("win") && !system.contains("darwin")) {
      cache =
          fromEnvironment(environment, "LOCALAPPDATA", home.resolve("AppData").resolve("Local"));
    } else if (system.contains("mac")) {
      cache = home.resolve("Library").resolve("Caches");
    } else {
      cache = fromEnvironment(environment, "XDG_CACHE_HOME", home.resolve(".cache"));
    }
    return cache.resolve("ocr4j").resolve("store");
  }

  private static Path fromEnvironment(
      Map<String, String> environment, String name, Path otherwise) {
    String value = environment.getOrDefault(name, "");
    return value.isBlank() ? otherwise : Path.of(value);
  }

  /** A store below a version control system's root may be committed, so it is never thinned out. */
  static boolean isInRepository(Path store) {
    return Stream.iterate(withoutLinks(store), folder -> folder != null, Path::getParent)
        .anyMatch(
            folder ->
                Stream.of(".git", ".hg", ".svn")
                    .anyMatch(marker -> Files.exists(folder.resolve(marker))));
  }

  /** A link into a repository leads to a store of the repository. */
  private static Path withoutLinks(Path store) {
    Path existing = store.toAbsolutePath();
    while (existing.getParent() != null && !Files.exists(existing)) {
      existing = existing.getParent();
    }
    try {
      return existing.toRealPath();
    } catch (IOException unreadable) {
      return existing;
    }
  }
}
