package io.github.ocr4j.local;

import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Opens class loaders that have all classes of their own, as Maven makes one for each plugin. */
public final class OtherClassLoader {
  private OtherClassLoader() {}

  /**
   * Opens one.
   *
   * @return knows the class path of this virtual machine
   * @throws IOException if the class path names no files
   */
  public static URLClassLoader open() throws IOException {
    return open(entry -> true);
  }

  static URLClassLoader open(Predicate<String> entries) throws IOException {
    List<URL> classPath = new ArrayList<>();
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
      if (entries.test(entry)) {
        classPath.add(Path.of(entry).toUri().toURL());
      }
    }
    return new URLClassLoader(classPath.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
  }
}
