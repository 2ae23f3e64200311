package io.github.ocr4j.simulated;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Optional;

/** Starts the service from the command line: {@code java -jar … serve --port 8080}. */
public final class Main {

  private Main() {}

  /**
   * Runs until the process is ended or the given time is over.
   *
   * @param arguments {@code serve} and its options
   */
  public static void main(String[] arguments) throws InterruptedException {
    int status = run(System.out, System.err, arguments);
    if (status != 0) {
      System.exit(status);
    }
  }

  static int run(PrintStream out, PrintStream err, String... arguments)
      throws InterruptedException {
    if (arguments.length == 0 || !arguments[0].equals("serve")) {
      err.println(ServeOptions.USAGE);
      return 2;
    }
    ServeOptions options;
    SimulatedService service;
    try {
      options = ServeOptions.parse(arguments);
      service = options.start();
    } catch (IllegalArgumentException e) {
      err.println(e.getMessage());
      err.println(ServeOptions.USAGE);
      return 2;
    } catch (RuntimeException e) {
      err.println("The service cannot start: " + e.getMessage());
      return 1;
    }
    Runtime.getRuntime().addShutdownHook(new Thread(service::close));
    try (service) {
      out.println("Serving on " + service.uri());
      sleep(options.duration());
      out.println(
          "Served "
              + service.requestCount()
              + " requests, billed "
              + service.billing().pages()
              + " pages.");
    }
    return 0;
  }

  private static void sleep(Optional<Duration> duration) throws InterruptedException {
    Thread.sleep(duration.map(Duration::toMillis).orElse(Long.MAX_VALUE));
  }
}
