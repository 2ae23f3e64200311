package io.github.ocr4j.markdown.internal.reference;

import io.github.ocr4j.markdown.document.Finding;
import io.github.ocr4j.markdown.document.MarkdownAsset;
import io.github.ocr4j.markdown.internal.context.ConversionContext;
import io.github.ocr4j.markdown.internal.context.OutputPaths;
import io.github.ocr4j.markdown.internal.page.PageDraft;
import io.github.ocr4j.markdown.internal.path.ImageType;
import io.github.ocr4j.markdown.internal.path.SafeNames;
import io.github.ocr4j.markdown.internal.text.MarkdownEscape;
import io.github.ocr4j.markdown.option.ImageNames;
import io.github.ocr4j.model.ImageContent;
import io.github.ocr4j.model.OcrImage;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The image files of one document: named safely, and one for the same bytes. */
public final class ImageFiles {
  private static final int BUFFER = 16 * 1024;
  private static final int HASH_CHARACTERS = 12;

  /** No image of any format is shorter, in bytes; shorter ones are cut off samples. */
  private static final int SMALLEST_IMAGE = 26;

  private final ConversionContext context;
  private final OutputPaths paths;
  private final Map<String, String> nameByHash = new HashMap<>();
  private final Set<String> takenNames = new HashSet<>();
  private final List<MarkdownAsset> assets = new ArrayList<>();

  public ImageFiles(ConversionContext context, OutputPaths paths) {
    this.context = context;
    this.paths = paths;
  }

  public List<MarkdownAsset> assets() {
    return assets;
  }

  /** The link to an image's file, or empty with a finding when there can be no file. */
  Optional<String> link(OcrImage image, PageDraft draft) {
    if (image.content().isEmpty()) {
      report(
          Finding.Kind.IMAGE_WITHOUT_CONTENT,
          image.id(),
          draft,
          "came without its bytes; ask the engine for images");
      return Optional.empty();
    }
    return link(image.id(), image.content().get(), draft);
  }

  /** The same for bytes that did not come as an image of the page. */
  Optional<String> link(String imageId, ImageContent content, PageDraft draft) {
    if (content instanceof ImageContent.Undecodable) {
      report(Finding.Kind.IMAGE_UNDECODABLE, imageId, draft, "came as something else than base64");
      return Optional.empty();
    }
    try {
      if (content.size() < SMALLEST_IMAGE) {
        report(Finding.Kind.IMAGE_UNDECODABLE, imageId, draft, "is too short to be an image");
        return Optional.empty();
      }
      return Optional.of(paths.linkToImage(fileName(imageId, content, draft)));
    } catch (IOException e) {
      report(Finding.Kind.IMAGE_UNREADABLE, imageId, draft, "is in a file that cannot be read");
      return Optional.empty();
    }
  }

  private void report(Finding.Kind kind, String imageId, PageDraft draft, String what) {
    context.findings().add(kind, draft, "image " + MarkdownEscape.inComment(imageId) + " " + what);
  }

  private String fileName(String imageId, ImageContent content, PageDraft draft)
      throws IOException {
    MessageDigest digest = sha256();
    byte[] buffer = new byte[(int) Math.min(BUFFER, content.size())];
    byte[] beginning;
    try (InputStream in = content.open()) {
      int read = in.readNBytes(buffer, 0, buffer.length);
      beginning = Arrays.copyOf(buffer, Math.min(read, ImageType.SIGNATURE_LENGTH));
      while (read > 0) {
        digest.update(buffer, 0, read);
        read = in.readNBytes(buffer, 0, buffer.length);
      }
    }
    String hash = HexFormat.of().formatHex(digest.digest());
    String known = nameByHash.get(hash);
    if (known != null) {
      return known;
    }
    String name = unique(stem(imageId, hash, draft), extension(beginning, imageId, draft));
    nameByHash.put(hash, name);
    assets.add(new MarkdownAsset(paths.image(name), paths.linkToImage(name), content));
    return name;
  }

  private String stem(String imageId, String hash, PageDraft draft) {
    if (context.options().imageNames() == ImageNames.CONTENT) {
      return "img-" + hash.substring(0, HASH_CHARACTERS);
    }
    String id = SafeNames.fileName(imageId, "img");
    int dot = id.lastIndexOf('.');
    String stem =
        String.format(
            Locale.ROOT, "page-%03d-%s", draft.index() + 1, dot > 0 ? id.substring(0, dot) : id);
    return isSharedDirectory() ? stem + "-" + hash.substring(0, HASH_CHARACTERS) : stem;
  }

  /** Where other documents have a page 1 with an image of the same id, too. */
  private boolean isSharedDirectory() {
    return context.options().imagesDirectory().filter(path -> !path.contains("{name}")).isPresent();
  }

  /** File systems that ignore case must not lose one of two twins. */
  private String unique(String stem, String extension) {
    String name = stem + "." + extension;
    for (int i = 2; !takenNames.add(name.toLowerCase(Locale.ROOT)); i++) {
      name = stem + "-" + i + "." + extension;
    }
    return name;
  }

  private String extension(byte[] beginning, String imageId, PageDraft draft) {
    return ImageType.of(beginning)
        .map(ImageType::extension)
        .orElseGet(
            () -> {
              report(
                  Finding.Kind.IMAGE_OF_UNKNOWN_TYPE,
                  imageId,
                  draft,
                  "is of no known image format");
              return "bin";
            });
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }
}
