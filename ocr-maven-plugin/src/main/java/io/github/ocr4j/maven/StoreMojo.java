package io.github.ocr4j.maven;

import io.github.ocr4j.convert.internal.engine.StoreSettings;
import io.github.ocr4j.convert.internal.store.PruneResult;
import io.github.ocr4j.convert.internal.store.ResultStore;
import io.github.ocr4j.convert.internal.store.StoreMaintenance;
import io.github.ocr4j.convert.internal.store.StoreStatistics;
import io.github.ocr4j.convert.option.StoreMode;
import io.github.ocr4j.exception.ConfigurationException;
import io.github.ocr4j.maven.parameter.ByteSize;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.inject.Inject;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/** Looks after the store of answers. */
@Mojo(
    name = "store",
    configurator = ParameterConfigurator.NAME,
    threadSafe = true,
    requiresProject = false)
public class StoreMojo extends AbstractMojo implements Goal {

  /** Whether all goals of this plugin do nothing. */
  @Parameter(property = "ocr.skip", defaultValue = "false")
  private boolean skip;

  /** Whether this goal does nothing. */
  @Parameter(property = "ocr.skipStore", defaultValue = "false")
  private boolean skipStore;

  /**
   * The directory that keeps every answer, so that no page is paid for twice. Committed with the
   * project, it spares other builds the payment. Default: {@code ocr4j/store} in the user's cache
   * directory.
   */
  @Parameter(property = "ocr.storeDirectory")
  private Path storeDirectory;

  /** What may be done to the store: {@code read-write} or {@code read-only}. */
  @Parameter(property = "ocr.storeMode", defaultValue = "read-write")
  private StoreMode storeMode;

  /**
   * What is done: {@code stats} (counts), {@code verify} (reads everything and fails if something
   * is damaged), {@code prune} (deletes what was not used for longest, until {@code maxStoreSize}
   * is kept; a store in a repository is left alone) or {@code export} (copies to {@code
   * exportDirectory}).
   */
  @Parameter(property = "ocr.action", defaultValue = "stats")
  private Action action;

  /** How large the store may be after {@code prune}, such as {@code 500M} or {@code 2G}. */
  @Parameter(property = "ocr.maxStoreSize")
  private ByteSize maxStoreSize;

  /** Where {@code export} copies the store to. */
  @Parameter(property = "ocr.exportDirectory")
  private Path exportDirectory;

  @Inject private GoalRunner runner;

  /** What is done to the store. */
  private enum Action {
    STATS,
    VERIFY,
    PRUNE,
    EXPORT
  }

  @Override
  public GoalRunner runner() {
    return runner;
  }

  @Override
  public void execute() throws MojoExecutionException, MojoFailureException {
    runner.execute(this, () -> skip, () -> skipStore, this::maintain);
  }

  private void maintain() throws MojoFailureException {
    Path directory = Optional.ofNullable(storeDirectory).orElseGet(ResultStore::defaultDirectory);
    ResultStore store = new StoreSettings(directory, storeMode).open();
    if (!Files.isDirectory(store.directory())) {
      getLog().info("The store " + store.directory() + " is empty.");
      return;
    }
    StoreMaintenance maintenance = new StoreMaintenance(store);
    switch (action) {
      case STATS -> stats(store, maintenance.statistics());
      case VERIFY -> verify(store, maintenance.verify());
      case PRUNE -> prune(store, maintenance);
      case EXPORT -> export(maintenance);
    }
  }

  private void stats(ResultStore store, StoreStatistics counts) {
    getLog()
        .info(
            "The store "
                + store.directory()
                + " has "
                + counts.documents()
                + " documents, "
                + counts.answers()
                + " answers, "
                + counts.pages()
                + " pages and "
                + counts.images()
                + " images, "
                + megabytes(counts.bytes()));
  }

  private void verify(ResultStore store, List<String> damaged) throws MojoFailureException {
    if (damaged.isEmpty()) {
      getLog().info("The store " + store.directory() + " is sound.");
      return;
    }
    damaged.forEach(getLog()::error);
    throw new MojoFailureException(
        damaged.size()
            + " entries of the store "
            + store.directory()
            + " are damaged, see above. They count as missing and will be paid for again; if the"
            + " store is in a repository, restore them from it.");
  }

  private void prune(ResultStore store, StoreMaintenance maintenance) {
    if (maxStoreSize == null) {
      throw new ConfigurationException("Say how large the store may be: -Docr.maxStoreSize=500M.");
    }
    PruneResult result = maintenance.prune(maxStoreSize.bytes());
    if (result.refused()) {
      getLog()
          .warn(
              "The store "
                  + store.directory()
                  + " is left alone, because it is in a repository or read-only.");
      return;
    }
    getLog()
        .info(
            "Deleted "
                + result.documents()
                + " documents, "
                + megabytes(result.bytesFreed())
                + "; left "
                + megabytes(result.bytesLeft()));
  }

  private void export(StoreMaintenance maintenance) {
    if (exportDirectory == null) {
      throw new ConfigurationException(
          "Say where the store is to be copied: -Docr.exportDirectory=…");
    }
    getLog().info("Copied " + maintenance.export(exportDirectory) + " files to " + exportDirectory);
  }

  private static String megabytes(long bytes) {
    return String.format(Locale.ROOT, "%.1f MB", bytes / 1e6);
  }
}
