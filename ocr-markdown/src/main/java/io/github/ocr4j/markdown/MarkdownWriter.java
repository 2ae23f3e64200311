package io.github.ocr4j.markdown;

import io.github.ocr4j.markdown.document.MarkdownAsset;
import io.github.ocr4j.markdown.document.MarkdownDocument;
import io.github.ocr4j.markdown.document.MarkdownFile;
import io.github.ocr4j.markdown.internal.path.OutputTree;
import io.github.ocr4j.markdown.option.Layout;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Writes a {@link MarkdownDocument} below a root. Nothing is ever written outside of it: a symbolic
 * link below the root is refused. Files appear whole or not at all, and a file that already has the
 * right bytes is not touched, so that incremental builds see no change. Images are copied one at a
 * time. Thread-safe for different documents.
 */
public final class MarkdownWriter {
  private final OutputTree pages;
  private final OutputTree images;
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
    this.pages = new OutputTree(Objects.requireNonNull(pagesRoot, "pagesRoot"));
    this.images = new OutputTree(Objects.requireNonNull(imagesRoot, "imagesRoot"));
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
      written.add(images.write(asset.path(), asset.content()::open));
    }
    List<Path> texts = new ArrayList<>();
    for (MarkdownFile file : document.files()) {
      byte[] bytes = encode(file.text());
      texts.add(pages.write(file.path(), () -> new ByteArrayInputStream(bytes)));
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
}
