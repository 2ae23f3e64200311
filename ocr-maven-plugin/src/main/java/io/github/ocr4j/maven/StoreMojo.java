package io.github.ocr4j.maven;

import io.github.ocr4j.convert.option.Choice;
import io.github.ocr4j.convert.store.PruneResult;
import io.github.ocr4j.convert.store.ResultStore;
import io.github.ocr4j.convert.store.StoreMaintenance;
import io.github.ocr4j.convert.store.StoreStatistics;
import io.github.ocr4j.exception.ConfigurationException;
import io.github.ocr4j.maven.parameter.Quantity;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/** Looks after the store of answers. */
@Mojo(name = "store", threadSafe = true, requiresProject = false)
public class StoreMojo extends AbstractOcrMojo {

  /**
   * What is done: {@code stats} (counts), {@code verify} (reads everything and fails if something
   * is damaged), {@code prune} (deletes what was not used for longest, until {@code maxStoreSize}
   * is kept; a store in a repository is left alone) or {@code export} (copies to {@code
   * exportDirectory}).
   */
  @Parameter(property = "ocr.action", defaultValue = "stats")
  private String action;

  /** How large the store may be after {@code prune}, such as {@code 500M} or {@code 2G}. */
  @Parameter(property = "ocr.maxStoreSize")
  private String maxStoreSize;

  /** Where {@code export} copies the store to. */
  @Parameter(property = "ocr.exportDirectory")
  private File exportDirectory;

  /** Whether this goal does nothing. */
  @Parameter(property = "ocr.skipStore", defaultValue = "false")
  private boolean skipStore;

  private enum Action {
    STATS,
    VERIFY,
    PRUNE,
    EXPORT
  }

  @Override
  boolean skipGoal() {
    return commandLine().flag("skipStore", skipStore);
  }

  @Override
  void run() throws MojoFailureException {
    Action chosen = Choice.of("action", commandLine().text("action", action), Action.class);
    ResultStore store = store().open();
    if (!Files.isDirectory(store.directory())) {
      getLog().info("The store " + store.directory() + " is empty.");
      return;
    }
    StoreMaintenance maintenance = new StoreMaintenance(store);
    switch (chosen) {
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
    long most =
        given("maxStoreSize", maxStoreSize)
            .map(text -> Quantity.bytes("maxStoreSize", text))
            .orElseThrow(
                () ->
                    new ConfigurationException(
                        "Say how large the store may be: -Docr.maxStoreSize=500M."));
    PruneResult result = maintenance.prune(most);
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
    Path target =
        optionalPath("exportDirectory", exportDirectory)
            .orElseThrow(
                () ->
                    new ConfigurationException(
                        "Say where the store is to be copied: -Docr.exportDirectory=…"));
    getLog().info("Copied " + maintenance.export(target) + " files to " + target);
  }

  private static String megabytes(long bytes) {
    return String.format(java.util.Locale.ROOT, "%.1f MB", bytes / 1e6);
  }
}
