package io.github.ocr4j.bench;

import io.github.ocr4j.bench.build.UnchangedDocuments;
import io.github.ocr4j.bench.fuzz.FuzzProgram;
import io.github.ocr4j.bench.local.LocalEngineScore;
import io.github.ocr4j.bench.local.ScanMemory;
import io.github.ocr4j.bench.local.ScanSpeed;
import io.github.ocr4j.bench.memory.MarkdownMemoryProgram;
import io.github.ocr4j.bench.memory.MemoryProgram;
import io.github.ocr4j.bench.money.FreshCloneRun;
import io.github.ocr4j.bench.money.KillRuns;
import io.github.ocr4j.bench.money.RepeatedRuns;
import io.github.ocr4j.bench.opinion.OpinionFigures;
import io.github.ocr4j.bench.pace.CallersProgram;
import io.github.ocr4j.bench.pace.PaceRun;
import io.github.ocr4j.bench.peers.SmallCalls;
import io.github.ocr4j.bench.program.Program;
import io.github.ocr4j.bench.run.Agreement;
import java.util.List;
import java.util.Optional;

/** The programs that can be run by name. */
final class Programs {
  static final List<Program> ALL =
      List.of(
          new Program(
              "report",
              """
              quick|full|runs|clients|check|FILE.json… [--out DIRECTORY] [--peers DIRECTORY]
              runs a preset, or takes figures measured before, and writes a report""",
              ReportCommand::run),
          new Program(
              "compare",
              """
              BEFORE.json AFTER.json [--threshold 0.1]
              ratios with 95 % intervals; status 1 when a figure got worse""",
              CompareCommand::run),
          new Program(
              "strategies",
              """
              [STRATEGY…] [options]
              runs ways of processing a corpus: single, fixed-N, concurrent-N, batch or auto
              --documents N           1000 by default
              --pages N               pages of a document, 10 by default
              --scanned SHARE         pages without a text layer, 0 to 1, 1 by default
              --routing all|scans-only  which pages are sent, all by default
              --service recorded|announced  whose latencies are taken, recorded by default
              --pages-per-minute N    the service's limit, 2000 by default
              --deadline-hours N      for auto, 30 by default
              --seed N                1 by default
              --time virtual|real     virtual by default; a real run takes as long as it says""",
              StrategiesCommand::run),
          new Program(
              "agreement",
              """

              the same small runs in virtual and in real time; takes about a minute, and fails when
              one takes half as long again as the other""",
              Agreement::run),
          new Program(
              "memory",
              """

              large documents and answers in small heaps, and bytes allocated for each byte sent""",
              MemoryProgram::run),
          new Program(
              "markdown-memory",
              """
              [--heap 64]
              1000 pages with 2000 images to Markdown on disk in a heap of so many MiB""",
              MarkdownMemoryProgram::run),
          new Program(
              "callers",
              """

              calls per second of 64 callers at 200 ms, and against a limit of 20 requests per second""",
              CallersProgram::run),
          new Program(
              "small-call",
              """
              [--peers ocr-bench/src/peers] [--rounds 2] [--warmup 30000] [--calls 10000]
              processor time of a small call beside java.net.http and Spring AI""",
              SmallCalls::run),
          new Program(
              "pace",
              """
              [--limit 1250] [--seconds 60] [--headers both|with|without]
              the concurrent strategy against a limit of pages per minute that halves""",
              PaceRun::run),
          new Program(
              "kills",
              """
              [--once 20] [--often 3] [--seed 1]
              runs that are killed once and ten times and resumed, against an undisturbed one""",
              KillRuns::run),
          new Program(
              "repeats",
              """
              [--documents 1000] [--together 200]
              second runs, two processes at once, the plan's price against the bill""",
              RepeatedRuns::run),
          new Program(
              "fresh-clone",
              """
              [--documents 1000] [--bytes 2000000] [--rounds 3]
              the store when no date can be trusted, against sha256sum""",
              FreshCloneRun::run),
          new Program(
              "unchanged",
              """
              [--documents 10000] [--bytes 200000] [--rounds 5]
                  [--repository it/builds/target/local-repo]
              what ocr:convert adds to a build when nothing changed""",
              UnchangedDocuments::run),
          new Program(
              "score",
              """
              [born] [clean] [scans] [--samples ../shared/samples/embedded] [--markdown DIRECTORY]
              the embedded engine over documents with references""",
              LocalEngineScore::run),
          new Program(
              "scan-speed",
              """
              [FILE.pdf|FILE.png…] [--rounds 5] [--cores N]
              pages per second of scans against the tesseract command""",
              ScanSpeed::run),
          new Program(
              "scan-memory",
              """
              [--pages 200] [--heap 256]
              resident memory of the embedded engine over a long scan, in a heap of so many MiB""",
              ScanMemory::run),
          new Program(
              "fuzz",
              """
              [--files 10000] [--seed 1] [--first 0]
              damaged files, read or refused by the embedded engine""",
              FuzzProgram::run),
          new Program(
              "opinion",
              """
              [--samples ../shared/samples] [--changes 500] [--seed 7]
              the second opinion: faithful pages flagged, seeded mistakes found""",
              OpinionFigures::run));

  private Programs() {}

  static Optional<Program> find(String name) {
    return ALL.stream().filter(program -> program.name().equals(name)).findFirst();
  }
}
