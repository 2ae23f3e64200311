package io.github.ocr4j.local.internal.child;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * How a child is started.
 *
 * @param mainClass the class to be run; its main method calls {@link ChildServer#serve}
 */
public record ChildCommand(
    String mainClass, String classPath, int heapMegabytes, Message settings) {
  /** Variables without which programs do not run well; no other is passed on, no key above all. */
  private static final Set<String> ENVIRONMENT =
      Set.of(
          "PATH",
          "HOME",
          "LANG",
          "LC_ALL",
          "LC_CTYPE",
          "LD_LIBRARY_PATH",
          "TMPDIR",
          "TMP",
          "TEMP",
          "SYSTEMROOT",
          "WINDIR",
          "USERPROFILE");

  /** From this version on Java warns of native code unless an option allows it. */
  private static final int NATIVE_ACCESS = 22;

  Process start() throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Xmx" + heapMegabytes + "m");
    command.add("-XX:+ExitOnOutOfMemoryError");
    command.add("-XX:+SuppressFatalErrorMessage");
    command.add("-Djava.awt.headless=true");
    if (Runtime.version().feature() >= NATIVE_ACCESS) {
      command.add("--enable-native-access=ALL-UNNAMED");
    }
    command.add("-cp");
    command.add(classPath);
    command.add(mainClass);
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
    Map<String, String> environment = builder.environment();
    environment.keySet().removeIf(name -> !ENVIRONMENT.contains(name.toUpperCase(Locale.ROOT)));
    return builder.start();
  }
}
