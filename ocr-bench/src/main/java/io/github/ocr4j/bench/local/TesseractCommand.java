package io.github.ocr4j.bench.local;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The {@code tesseract} command as the measure for the embedded engine: the engine's own model and
 * segmentation, and one process with one thread for each core.
 */
final class TesseractCommand {
  private static final String NAME = "tesseract";
  private static final String LANGUAGE = "eng";
  private static final String MODEL = LANGUAGE + ".traineddata";
  private static final String LSTM_ONLY = "1";
  private static final String AUTOMATIC_SEGMENTATION = "3";

  private final Path directory;

  /** Writes the model into a directory, where also the lists of pages and the texts go. */
  TesseractCommand(Path directory) throws IOException {
    this.directory = directory;
    try (InputStream model = TesseractCommand.class.getResourceAsStream("/tessdata/" + MODEL)) {
      if (model == null) {
        throw new IOException("The engine's model " + MODEL + " is not on the class path.");
      }
      Files.copy(model, directory.resolve(MODEL));
    }
  }

  /** Whether the command is on the path of this machine. */
  static boolean isInstalled() {
    return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, NAME)));
  }

  /** The version that the command prints. */
  static String version() throws IOException {
    Process process = new ProcessBuilder(NAME, "--version").redirectErrorStream(true).start();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return printed.lines().findFirst().orElse(NAME);
  }

  /** Recognizes all pages; each process takes its share of them, one after the other. */
  void read(List<Path> pages, int processes) throws IOException, InterruptedException {
    List<Process> running = new ArrayList<>();
    try {
      for (int number = 0; number < processes; number++) {
        running.add(start(share(pages, number, processes), number));
      }
      for (Process process : running) {
        if (process.waitFor() != 0) {
          throw new IOException("The command " + NAME + " failed.");
        }
      }
    } finally {
      running.forEach(Process::destroy);
    }
  }

  private static List<String> share(List<Path> pages, int number, int processes) {
    return IntStream.range(0, pages.size())
        .filter(page -> page % processes == number)
        .mapToObj(page -> pages.get(page).toString())
        .toList();
  }

  private Process start(List<String> pages, int number) throws IOException {
    Path list = directory.resolve("pages-" + number + ".txt");
    Files.write(list, pages);
    ProcessBuilder command =
        new ProcessBuilder(
            NAME,
            list.toString(),
            directory.resolve("text-" + number).toString(),
            "--tessdata-dir",
            directory.toString(),
            "-l",
            LANGUAGE,
            "--oem",
            LSTM_ONLY,
            "--psm",
            AUTOMATIC_SEGMENTATION);
    command.environment().put("OMP_THREAD_LIMIT", "1");
    return command
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }
}
