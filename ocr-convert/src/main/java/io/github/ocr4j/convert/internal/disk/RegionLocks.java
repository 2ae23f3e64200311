package io.github.ocr4j.convert.internal.disk;

import io.github.ocr4j.time.TimeSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Locks on regions of a file that need not have bytes, held against other threads and other
 * processes alike. The system releases them when a process dies. Thread-safe; not reentrant.
 *
 * <p>One channel per file stays open for the life of the virtual machine: closing any channel of a
 * file would release every lock that this process holds on it.
 */
public final class RegionLocks {
  private static final Map<Path, RegionLocks> BY_FILE = new ConcurrentHashMap<>();
  private static final Duration POLL = Duration.ofMillis(10);

  private final FileChannel channel;

  private RegionLocks(FileChannel channel) {
    this.channel = channel;
  }

  /**
   * The locks of a file.
   *
   * @param lockFile made when it is missing; never deleted
   * @return the one set of locks of that file in this virtual machine
   * @throws IOException if the file cannot be made
   */
  public static RegionLocks of(Path lockFile) throws IOException {
    Path absolute = lockFile.toAbsolutePath();
    Files.createDirectories(absolute.getParent());
    Path real = absolute.getParent().toRealPath().resolve(absolute.getFileName());
    try {
      return BY_FILE.compute(
          real, (file, known) -> known != null && isStillThere(file, known) ? known : open(file));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  /** A store that was deleted and made again has another file under the same name. */
  private static boolean isStillThere(Path file, RegionLocks locks) {
    return locks.channel.isOpen() && Files.exists(file);
  }

  private static RegionLocks open(Path file) {
    try {
      return new RegionLocks(
          FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Waits for a region, locks it, and works while it is locked.
   *
   * @param position where the region starts, 0 or more
   * @param length how long it is, 1 or more
   * @param work done once, while no other holder has any part of the region
   * @throws IOException if the file cannot be locked
   * @throws InterruptedException if the thread is interrupted while it waits
   * @throws E if the work fails
   */
  public <T, E extends Exception> T whileHolding(
      long position, long length, TimeSource time, Work<T, E> work)
      throws IOException, InterruptedException, E {
    FileLock lock = acquire(position, length, time);
    try {
      return work.run();
    } finally {
      lock.release();
    }
  }

  private FileLock acquire(long position, long length, TimeSource time)
      throws IOException, InterruptedException {
    FileLock lock = tryLock(position, length);
    while (lock == null) {
      time.sleep(POLL);
      lock = tryLock(position, length);
    }
    return lock;
  }

  /** Polls, because an interrupt during a blocking lock would close the shared channel. */
  private FileLock tryLock(long position, long length) throws IOException {
    try {
      return channel.tryLock(position, length, false);
    } catch (OverlappingFileLockException heldByThisProcess) {
      return null;
    }
  }

  /**
   * What is done while a region is locked.
   *
   * @param <T> what it gives
   * @param <E> how it fails
   */
  @FunctionalInterface
  public interface Work<T, E extends Exception> {
    /**
     * Does it.
     *
     * @throws E if it fails
     */
    T run() throws E;
  }
}
