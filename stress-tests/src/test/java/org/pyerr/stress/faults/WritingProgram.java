package org.pyerr.stress.faults;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jcstresskit.result.ResultFileWriter;
import org.jcstresskit.result.RunHeader;
import org.jcstresskit.run.RecordedForks;
import org.openjdk.jcstress.infra.Status;

/** Writes a result file as a run does, fork by fork, until it has all of them or is killed. */
final class WritingProgram {
    static final String TEST = "org.pyerr.stress.tests.DirectPrint.BothAttached";
    static final int FORKS = 400;
    private static final long MILLIS_PER_FORK = 1;

    private WritingProgram() {}

    public static void main(String[] args) throws Exception {
        RunHeader header = new RunHeader(
                List.of("-f", "" + FORKS),
                Instant.parse("2026-01-01T10:00:00Z"),
                2,
                new TreeMap<>(Map.of(TEST, FORKS)),
                List.of());
        try (ResultFileWriter writer = ResultFileWriter.create(Path.of(args[0]), header)) {
            for (int fork = 0; fork < FORKS; fork++) {
                writer.add(RecordedForks.of(
                        TEST,
                        fork,
                        Status.NORMAL,
                        Map.of("PRINTED, PRINTED, INTACT", 300_000L, "HUNG, HUNG, LOST", 700L + fork)));
                System.out.println(fork);
                Thread.sleep(MILLIS_PER_FORK);
            }
            writer.end(Instant.now());
        }
    }
}
