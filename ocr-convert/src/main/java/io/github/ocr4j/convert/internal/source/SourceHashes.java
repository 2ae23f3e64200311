package io.github.ocr4j.convert.internal.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * SHA-256 of documents, remembered by size and time of the last write so that an unchanged file is
 * not read again. On another machine, where the times differ, everything is read again and the
 * hashes are the same. Not thread-safe, but reads files in parallel.
 */
public final class SourceHashes {
  private static final int BUFFER_SIZE = 256 * 1024;

  private final HashMemory memory;

  /**
   * Remembers hashes in a file.
   *
   * @param memory where they are remembered; it may be absent or damaged and may be deleted
   * @param clock says what time it is, because a file written this very moment may change again
   *     without a new time stamp
   */
  public SourceHashes(Path memory, Clock clock) {
    this.memory = new HashMemory(memory, clock);
  }

  /**
   * Hashes documents.
   *
   * @return by path, lower-case hexadecimal SHA-256; a document that cannot be read is absent
   */
  public Map<String, String> of(List<Source> sources) {
    Map<String, String> known = memory.read(sources);
    Map<String, String> hashes = new ConcurrentHashMap<>(known);
    sources.parallelStream()
        .filter(source -> !known.containsKey(source.path()))
        .forEach(
            source -> sha256(source.file()).ifPresent(hash -> hashes.put(source.path(), hash)));
    if (hashes.size() > known.size()) {
      memory.write(sources, hashes);
    }
    return hashes;
  }

  private static Optional<String> sha256(Path file) {
    MessageDigest digest = newDigest();
    byte[] buffer = new byte[BUFFER_SIZE];
    try (InputStream content = Files.newInputStream(file)) {
      for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
        digest.update(buffer, 0, read);
      }
    } catch (IOException e) {
      // The conversion meets the same file again and reports why it cannot be read.
      return Optional.empty();
    }
    return Optional.of(HexFormat.of().formatHex(digest.digest()));
  }

  private static MessageDigest newDigest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
