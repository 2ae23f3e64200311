package io.github.ocr4j.local.internal.scan;

import io.github.ocr4j.local.internal.child.ChildClassPath;
import io.github.ocr4j.local.internal.child.ChildCommand;
import io.github.ocr4j.local.internal.child.ChildEndedException;
import io.github.ocr4j.local.internal.child.ChildPool;
import io.github.ocr4j.local.internal.child.ChildServer;
import io.github.ocr4j.local.internal.child.Message;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.function.UnaryOperator;

/**
 * Loads a model in a process of its own: Tesseract ends the process that loads a damaged one. A
 * model that passed is remembered until its file changes.
 */
public final class ModelTrial {
  private static final Duration LIMIT = Duration.ofMinutes(1);
  private static final int HEAP_MEGABYTES = 64;
  private static final int SIDE_PIXELS = 64;
  private static final int DOTS_PER_INCH = 300;

  private ModelTrial() {}

  /**
   * What is wrong with a model, as the end of a sentence that begins with the file's name; empty
   * also where no process can be started. The cache directory remembers passed trials.
   */
  public static Optional<String> fault(Path file, String language, Path cacheDirectory) {
    Optional<String> classPath = ChildClassPath.of(ModelTrial.class, List.of());
    try {
      Path passed = cacheDirectory.toAbsolutePath().resolve("tried").resolve(mark(file));
      if (classPath.isEmpty() || Files.exists(passed)) {
        return Optional.empty();
      }
      boolean isLoaded = load(classPath.get(), file, language, cacheDirectory);
      if (isLoaded) {
        Files.createDirectories(passed.getParent());
        Files.write(passed, new byte[0]);
      }
      return isLoaded ? Optional.empty() : Optional.of("is a damaged model");
    } catch (IOException noProcess) {
      return Optional.empty();
    }
  }

  /** Another file at the same place has another one. */
  private static String mark(Path file) throws IOException {
    Path absolute = file.toRealPath();
    return "model-"
        + Integer.toHexString(
            Objects.hash(
                absolute.toString(), Files.size(file), Files.getLastModifiedTime(file).toMillis()));
  }

  private static boolean load(String classPath, Path file, String language, Path cacheDirectory)
      throws IOException {
    Message settings = Message.of(cacheDirectory.toAbsolutePath().toString());
    ChildCommand command =
        new ChildCommand(ModelTrial.class.getName(), classPath, HEAP_MEGABYTES, settings);
    String directory = file.toAbsolutePath().getParent().toString();
    try (ChildPool children = new ChildPool(command)) {
      Message model = Message.of(directory + "\n" + language);
      return children.ask(model, LIMIT, Message::text, last -> true).equals("loaded");
    } catch (ChildEndedException | TimeoutException damaged) {
      return false;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IOException(interrupted);
    }
  }

  /** The program of the other process. */
  public static void main(String[] arguments) {
    ChildServer.serve(
        settings -> {
          Optional<String> noNatives = Natives.load(Path.of(settings.text()));
          return noNatives.isPresent() ? model -> Message.of("loaded") : load();
        });
  }

  private static UnaryOperator<Message> load() {
    return model -> {
      String[] parts = model.text().split("\n");
      Path directory = Path.of(parts[0]);
      try (Tesseract tesseract = new Tesseract(directory, List.of(parts[1]), directory)) {
        GrayImage image =
            new GrayImage(SIDE_PIXELS, SIDE_PIXELS, new byte[SIDE_PIXELS * SIDE_PIXELS]);
        tesseract.recognize(image, DOTS_PER_INCH, LIMIT);
        return Message.of("loaded");
      } catch (IllegalStateException damaged) {
        return Message.of("damaged");
      }
    };
  }
}
