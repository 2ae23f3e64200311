package io.github.ocr4j.bench.client;

import com.sun.management.OperatingSystemMXBean;
import io.github.ocr4j.bench.process.ServiceShare;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.profile.InternalProfiler;
import org.openjdk.jmh.results.AggregationPolicy;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.ScalarResult;

/**
 * Processor time per operation, over all threads of the process, and the simulated service's share
 * of the machine where there is one. The last iteration has no share: it ends with the service.
 */
public final class ProcessorProfiler implements InternalProfiler {
  /** The name of the processor time. */
  public static final String PROCESSOR_TIME = "cpu.time.norm";

  /** The name of the service's share. */
  public static final String SERVICE_SHARE = "service.share";

  private final OperatingSystemMXBean system =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

  private long before;
  private ServiceShare share;

  @Override
  public String getDescription() {
    return "Processor time per operation over all threads, and the service's share of the machine";
  }

  @Override
  public void beforeIteration(BenchmarkParams benchmark, IterationParams iteration) {
    share = new ServiceShare();
    before = system.getProcessCpuTime();
  }

  @Override
  @SuppressWarnings("rawtypes")
  public Collection<? extends Result> afterIteration(
      BenchmarkParams benchmark, IterationParams iteration, IterationResult result) {
    long nanos = system.getProcessCpuTime() - before;
    long operations = result.getMetadata().getAllOps();
    double micros = operations == 0 ? Double.NaN : nanos / 1000.0 / operations;
    List<Result> figures = new ArrayList<>();
    figures.add(new ScalarResult(PROCESSOR_TIME, micros, "us/op", AggregationPolicy.AVG));
    if (ServiceShare.isMeasurable()) {
      figures.add(
          new ScalarResult(
              SERVICE_SHARE, share.value(), "share of machine", AggregationPolicy.AVG));
    }
    return figures;
  }
}
