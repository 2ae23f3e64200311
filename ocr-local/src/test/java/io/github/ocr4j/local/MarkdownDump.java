package io.github.ocr4j.local;

import io.github.ocr4j.document.Document;
import io.github.ocr4j.engine.OcrRequest;
import io.github.ocr4j.model.OcrPage;
import io.github.ocr4j.model.OcrResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;

/** Writes the Markdown of documents into a directory, for reading: {@code <directory> <files>}. */
final class MarkdownDump {
  private MarkdownDump() {}

  public static void main(String[] arguments) throws Exception {
    Path directory = Files.createDirectories(Path.of(arguments[0]));
    try (LocalEngine engine = LocalEngine.create()) {
      for (int i = 1; i < arguments.length; i++) {
        Path file = Path.of(arguments[i]);
        long start = System.nanoTime();
        try {
          OcrResponse response =
              engine.process(OcrRequest.builder(Document.of(file)).includeBlocks(true).build());
          String text =
              response.pages().stream().map(OcrPage::markdown).collect(Collectors.joining("\n\n"));
          Files.writeString(directory.resolve(file.getFileName() + ".md"), text);
          System.out.println(
              file.getFileName()
                  + ": "
                  + response.pages().size()
                  + " pages, "
                  + (System.nanoTime() - start) / 1_000_000
                  + " ms");
        } catch (RuntimeException failure) {
          System.out.println(file.getFileName() + ": " + failure);
          failure.printStackTrace(System.out);
          if (failure.getCause() != null) {
            failure.getCause().printStackTrace(System.out);
          }
        }
      }
    }
  }
}
