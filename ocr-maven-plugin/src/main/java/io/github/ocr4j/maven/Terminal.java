package io.github.ocr4j.maven;

import io.github.ocr4j.maven.console.ConsoleName;
import io.github.ocr4j.maven.console.ProgressFooter;
import io.github.ocr4j.maven.console.RunConsole;
import java.io.Console;
import java.util.Map;
import org.apache.maven.execution.MavenSession;

/** Whether a person watches the build at a terminal where a line can be overwritten. */
final class Terminal {
  private Terminal() {}

  /** With {@code -T} modules log at the same time, so there are only lines. */
  static RunConsole console(ConsoleName wanted, MavenSession session) {
    boolean rich =
        switch (wanted) {
          case PLAIN -> false;
          case RICH -> true;
          case AUTO -> session.getSettings().isInteractiveMode() && isWatched(System.getenv());
        };
    return rich && !session.isParallel()
        ? new ProgressFooter(System.out, System::nanoTime)
        : RunConsole.plain();
  }

  static boolean isWatched(Map<String, String> environment) {
    return !environment.containsKey("CI")
        && !"dumb".equals(environment.get("TERM"))
        && !environment.containsKey("NO_COLOR")
        && isTerminal(System.console());
  }

  /** From Java 22 on there may be a console without a terminal. */
  private static boolean isTerminal(Console console) {
    if (console == null) {
      return false;
    }
    try {
      return (Boolean) Console.class.getMethod("isTerminal").invoke(console);
    } catch (ReflectiveOperationException before22) {
      return true;
    }
  }
}
