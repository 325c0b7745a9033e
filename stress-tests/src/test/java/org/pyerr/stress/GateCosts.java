package org.pyerr.stress;

import java.io.File;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.jcstresskit.baseline.BaselineFile;
import org.jcstresskit.baseline.BaselineMaker;
import org.jcstresskit.gate.ResultSource;
import org.jcstresskit.result.ResultFileWriter;
import org.jcstresskit.result.RunHeader;
import org.jcstresskit.run.RecordedForks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openjdk.jcstress.infra.Status;

/**
 * What the gate costs, as a program of its own from start to exit. Not part of the build: its name does not end in
 * Test.
 */
final class GateCosts {
    private static final int RESULTS = 10_000;
    private static final long SAMPLES = 300_000;
    private static final int ROUNDS = 5;
    private static final String HEAP = "-Xmx256m";

    @TempDir
    private Path folder;

    private Path run;
    private Path baseline;

    private void write() throws Exception {
        Set<String> tests = new Pyo3Suite().tests();
        int forks = RESULTS / tests.size() + 1;
        SortedMap<String, Integer> planned = new TreeMap<>();
        tests.forEach(test -> planned.put(test, forks));
        RunHeader header =
                new RunHeader(List.of("-f", "" + forks), Instant.parse("2026-01-01T10:00:00Z"), 2, planned, List.of());
        run = folder.resolve("run.bin.gz");
        Random random = new Random(4764);
        try (ResultFileWriter writer = ResultFileWriter.create(run, header)) {
            for (String test : tests) {
                for (int fork = 0; fork < forks; fork++) {
                    long hung = 1L + random.nextInt(3000);
                    writer.add(RecordedForks.of(
                            test,
                            fork,
                            Status.NORMAL,
                            Map.of("PRINTED, PRINTED, INTACT", SAMPLES - hung, "HUNG, HUNG, LOST", hung)));
                }
            }
            writer.end(header.started().plusSeconds(60));
        }
        baseline = folder.resolve("baseline.json");
        BaselineFile.write(BaselineMaker.of(ResultSource.read(List.of(run))), baseline);
        System.out.printf("%d tests, %d results, in a heap of %s%n", tests.size(), tests.size() * forks, HEAP);
    }

    @Test
    void print() throws Exception {
        write();
        for (int round = 1; round <= ROUNDS; round++) {
            long start = System.nanoTime();
            Process program = new ProcessBuilder(
                            System.getProperty("java.home") + File.separator + "bin" + File.separator + "java",
                            HEAP,
                            "-cp",
                            System.getProperty("java.class.path"),
                            Main.class.getName(),
                            "gate",
                            "--results",
                            run.toString(),
                            "--baseline",
                            baseline.toString())
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            int exitCode = program.waitFor();
            double seconds = (System.nanoTime() - start) / (double) TimeUnit.SECONDS.toNanos(1);
            System.out.printf(Locale.ROOT, "%.2f s, exit code %d%n", seconds, exitCode);
        }
    }
}
