package io.github.ocr4j.bench.client;

import io.github.ocr4j.bench.service.ServiceProcess;
import java.io.IOException;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.runner.IterationType;

/**
 * The simulated service of a benchmark, in a process of its own, and its share of the machine while
 * the benchmark is measured. A share that is large would mean that the service is what is measured.
 */
@State(Scope.Benchmark)
public abstract class ServiceState {
  private ServiceProcess service;

  /**
   * Starts the service.
   *
   * @param options of its {@code serve} command
   * @return the running service
   * @throws IOException when it does not start
   */
  protected final ServiceProcess startService(String... options) throws IOException {
    service = ServiceProcess.start(options);
    return service;
  }

  /**
   * Counts what the service uses from here on, but not while things warm up.
   *
   * @param iteration says which it is
   */
  @Setup(Level.Iteration)
  public final void startMeter(IterationParams iteration) {
    if (iteration.getType() == IterationType.MEASUREMENT) {
      service.startMeter();
    }
  }

  /**
   * Counts no further.
   *
   * @param iteration says which it is
   */
  @TearDown(Level.Iteration)
  public final void stopMeter(IterationParams iteration) {
    if (iteration.getType() == IterationType.MEASUREMENT) {
      service.stopMeter();
    }
  }

  /**
   * Stops the service and notes its share of the machine.
   *
   * @param benchmark which trial the share belongs to
   * @throws IOException when the note cannot be written
   */
  protected final void stopService(BenchmarkParams benchmark) throws IOException {
    TrialNotes.write(benchmark, "service CPU", "share of machine", service.shareOfMachine());
    service.close();
  }
}
