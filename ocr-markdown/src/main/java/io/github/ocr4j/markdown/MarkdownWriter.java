package io.github.ocr4j.markdown;

import io.github.ocr4j.markdown.document.MarkdownAsset;
import io.github.ocr4j.markdown.document.MarkdownDocument;
import io.github.ocr4j.markdown.document.MarkdownFile;
import io.github.ocr4j.markdown.option.Layout;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * Writes a {@link MarkdownDocument} below a root. Nothing is ever written outside of it: a symbolic
 * link below the root is refused. Files appear whole or not at all, and a file that already has the
 * right bytes is not touched, so that incremental builds see no change. Images are copied one at a
 * time. Thread-safe for different documents.
 */
public final class MarkdownWriter {
  private static final int BUFFER = 64 * 1024;

  private interface Content {
    InputStream open() throws IOException;
  }

  private final Path pagesRoot;
  private final Path imagesRoot;
  private final Charset encoding;

  /**
   * Writes text and images below the same root.
   *
   * @param root a directory; it is created when it is not there
   */
  public MarkdownWriter(Path root) {
    this(root, root);
  }

  /**
   * Writes text and images below two roots, as {@link Layout#MAVEN_SITE} needs it.
   *
   * @param pagesRoot a directory for text; it is created when it is not there
   * @param imagesRoot a directory for images; it is created when it is not there
   */
  public MarkdownWriter(Path pagesRoot, Path imagesRoot) {
    this(pagesRoot, imagesRoot, StandardCharsets.UTF_8);
  }

  /**
   * Writes text in an encoding other than UTF-8, for tools that expect it.
   *
   * @param pagesRoot a directory for text; it is created when it is not there
   * @param imagesRoot a directory for images; it is created when it is not there
   * @param encoding of the text; characters that it lacks are written as character references,
   *     which code blocks and front matter show as such
   */
  public MarkdownWriter(Path pagesRoot, Path imagesRoot, Charset encoding) {
    this.pagesRoot = Objects.requireNonNull(pagesRoot, "pagesRoot");
    this.imagesRoot = Objects.requireNonNull(imagesRoot, "imagesRoot");
    this.encoding = Objects.requireNonNull(encoding, "encoding");
  }

  /**
   * Writes a document, images first, so that a text never points to an image that is not there.
   *
   * @param document what to write
   * @return the files of the document, also those that were right already; the one to open first at
   *     the front
   * @throws IOException if a file cannot be written or would be outside of its root
   */
  public List<Path> write(MarkdownDocument document) throws IOException {
    List<Path> written = new ArrayList<>();
    for (MarkdownAsset asset : document.assets()) {
      written.add(write(imagesRoot, asset.path(), asset.content()::open));
    }
    List<Path> texts = new ArrayList<>();
    for (MarkdownFile file : document.files()) {
      byte[] bytes = encode(file.text());
      texts.add(write(pagesRoot, file.path(), () -> new ByteArrayInputStream(bytes)));
    }
    texts.addAll(written);
    return texts;
  }

  private byte[] encode(String text) {
    CharsetEncoder encoder = encoding.newEncoder();
    if (encoder.canEncode(text)) {
      return text.getBytes(encoding);
    }
    StringBuilder encodable = new StringBuilder();
    text.codePoints()
        .forEach(
            character -> {
              String alone = Character.toString(character);
              encodable.append(encoder.canEncode(alone) ? alone : "&#" + character + ";");
            });
    return encodable.toString().getBytes(encoding);
  }

  private static Path write(Path root, String path, Content content) throws IOException {
    Path target = safeTarget(root, path);
    if (isUpToDate(target, content)) {
      return target;
    }
    Path temporary = target.resolveSibling(".ocr4j-" + UUID.randomUUID() + ".tmp");
    try {
      try (InputStream in = content.open()) {
        Files.copy(in, temporary);
      }
      move(temporary, target);
    } finally {
      Files.deleteIfExists(temporary);
    }
    return target;
  }

  /** Creates the directories on the way, and follows no link below the root. */
  private static Path safeTarget(Path root, String path) throws IOException {
    Files.createDirectories(root);
    Path directory = root.toRealPath();
    String[] segments = path.split("/");
    for (int i = 0; i < segments.length - 1; i++) {
      directory = directory.resolve(segments[i]);
      refuseLink(directory, path);
      if (!Files.isDirectory(directory, LinkOption.NOFOLLOW_LINKS)) {
        createDirectory(directory);
      }
    }
    Path target = directory.resolve(segments[segments.length - 1]);
    refuseLink(target, path);
    if (Files.isDirectory(target, LinkOption.NOFOLLOW_LINKS)) {
      throw new IOException("there is a directory where a file is needed: " + target);
    }
    return target;
  }

  private static void createDirectory(Path directory) throws IOException {
    try {
      Files.createDirectory(directory);
    } catch (java.nio.file.FileAlreadyExistsException e) {
      if (!Files.isDirectory(directory, LinkOption.NOFOLLOW_LINKS)) {
        throw new IOException("there is a file where a directory is needed: " + directory, e);
      }
    }
  }

  private static void refuseLink(Path path, String wanted) throws IOException {
    if (Files.isSymbolicLink(path)) {
      throw new IOException(
          "'"
              + wanted
              + "' is not written, because "
              + path
              + " is a symbolic link that may lead out of the output directory; remove the link");
    }
  }

  private static boolean isUpToDate(Path target, Content content) throws IOException {
    if (!Files.isRegularFile(target, LinkOption.NOFOLLOW_LINKS)) {
      return false;
    }
    try (InputStream wanted = content.open();
        InputStream present = Files.newInputStream(target)) {
      byte[] wantedBuffer = new byte[BUFFER];
      byte[] presentBuffer = new byte[BUFFER];
      int read;
      do {
        read = wanted.readNBytes(wantedBuffer, 0, BUFFER);
        if (read != present.readNBytes(presentBuffer, 0, BUFFER)
            || !java.util.Arrays.equals(wantedBuffer, 0, read, presentBuffer, 0, read)) {
          return false;
        }
      } while (read == BUFFER);
      return true;
    }
  }

  private static void move(Path temporary, Path target) throws IOException {
    try {
      Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(temporary, target, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
