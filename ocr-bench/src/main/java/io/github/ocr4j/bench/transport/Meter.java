package io.github.ocr4j.bench.transport;

import com.sun.management.OperatingSystemMXBean;
import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;

/** What the process has used so far. */
record Meter(long nanos, long processorNanos, long allocatedBytes) {
  static Meter now() {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long allocated = 0;
    for (long bytes : threads.getThreadAllocatedBytes(threads.getAllThreadIds())) {
      allocated += Math.max(0, bytes);
    }
    long processor =
        ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
    return new Meter(System.nanoTime(), processor, allocated);
  }

  /** What was used since an earlier moment; threads that have ended are not counted. */
  Meter since(Meter earlier) {
    return new Meter(
        nanos - earlier.nanos,
        processorNanos - earlier.processorNanos,
        allocatedBytes - earlier.allocatedBytes);
  }

  double seconds() {
    return nanos / 1e9;
  }

  double processorMillis() {
    return processorNanos / 1e6;
  }
}
