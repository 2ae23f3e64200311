package io.github.ocr4j.local.internal.child;

import java.io.File;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The class path with which classes of this JVM run in another one. The property of that name does
 * not have them where a host, such as Maven, loads them with class loaders of its own.
 */
public final class ChildClassPath {
  private ChildClassPath() {}

  /**
   * What a class, all that it needs and what a host gave to it from elsewhere were loaded from;
   * empty if the classes are in no files of their own.
   */
  public static Optional<String> of(Class<?> main, List<Class<?>> provided) {
    Optional<Path> own = source(main);
    if (own.isEmpty()) {
      return Optional.empty();
    }
    Set<Path> entries = new LinkedHashSet<>();
    for (ClassLoader loader = main.getClassLoader(); loader != null; loader = loader.getParent()) {
      entries.addAll(entries(loader));
    }
    entries.add(own.get());
    provided.forEach(type -> source(type).ifPresent(entries::add));
    return Optional.of(
        entries.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)));
  }

  private static List<Path> entries(ClassLoader loader) {
    if (loader == ClassLoader.getSystemClassLoader()) {
      return Stream.concat(
              paths("java.class.path"), paths("jdk.module.path").flatMap(ChildClassPath::modules))
          .toList();
    }
    return loader instanceof URLClassLoader urls
        ? Arrays.stream(urls.getURLs()).flatMap(url -> file(url).stream()).toList()
        : List.of();
  }

  private static Stream<Path> paths(String property) {
    return Stream.of(System.getProperty(property, "").split(File.pathSeparator))
        .filter(entry -> !entry.isEmpty())
        .map(entry -> Path.of(entry).toAbsolutePath());
  }

  /** A module, or the modules of a directory, which are jars. */
  private static Stream<Path> modules(Path entry) {
    File[] jars = entry.toFile().listFiles((directory, name) -> name.endsWith(".jar"));
    return jars == null || jars.length == 0 ? Stream.of(entry) : Stream.of(jars).map(File::toPath);
  }

  private static Optional<Path> source(Class<?> type) {
    CodeSource source = type.getProtectionDomain().getCodeSource();
    return source == null
        ? Optional.empty()
        : Optional.ofNullable(source.getLocation()).flatMap(ChildClassPath::file);
  }

  private static Optional<Path> file(URL url) {
    try {
      return "file".equals(url.getProtocol())
          ? Optional.of(Path.of(url.toURI()).toAbsolutePath())
          : Optional.empty();
    } catch (URISyntaxException | IllegalArgumentException | FileSystemNotFoundException odd) {
      return Optional.empty();
    }
  }
}
