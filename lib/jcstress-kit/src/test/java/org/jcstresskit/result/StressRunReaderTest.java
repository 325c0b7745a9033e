package org.jcstresskit.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jcstresskit.run.RecordedForks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openjdk.jcstress.infra.Status;
import org.openjdk.jcstress.infra.collectors.TestResult;
import org.openjdk.jcstress.infra.runners.TestList;

/** On a test of the suite here, which one does not matter. */
final class StressRunReaderTest {
    private static final String TEST =
            TestList.tests().stream().sorted().findFirst().orElseThrow();
    private static final String NEVER = "NO, SUCH, OUTCOME";
    private static final Instant STARTED = Instant.parse("2026-01-01T10:00:00Z");

    @TempDir
    private Path folder;

    private StressRun read(int planned, TestResult... results) throws IOException {
        Path file = folder.resolve("results.bin.gz");
        RunHeader header =
                new RunHeader(List.of("-f", "2"), STARTED, 2, new TreeMap<>(Map.of(TEST, planned)), List.of());
        try (ResultFileWriter writer = ResultFileWriter.create(file, header)) {
            for (TestResult result : results) {
                writer.add(result);
            }
            writer.end(STARTED.plusSeconds(90));
        }
        return StressRunReader.read(file);
    }

    @Test
    void saysWhereWhenAndHow() throws IOException {
        StressRun run = read(1, RecordedForks.of(TEST, 0, Status.NORMAL, Map.of(NEVER, 5L)));

        assertThat(run.started()).isEqualTo(STARTED);
        assertThat(run.duration()).isEqualTo(Duration.ofSeconds(90));
        assertThat(run.arguments()).containsExactly("-f", "2");
        assertThat(run.machine().cpus()).isEqualTo(2);
        assertThat(run.machine().jdk()).isEqualTo(System.getProperty("java.version"));
    }

    @Test
    void keepsEachForkWithItsStratum() throws IOException {
        StressRun run = read(
                2,
                RecordedForks.of(TEST, 0, Status.NORMAL, Map.of(NEVER, 5L)),
                RecordedForks.of(TEST, 1, Status.NORMAL, Map.of(NEVER, 7L)));

        Fork second = run.tests().get(0).forks().get(1);
        assertThat(second.id()).isEqualTo(1);
        assertThat(second.counts()).containsExactly(Map.entry(NEVER, 7L));
        assertThat(second.raced()).isZero();
        assertThat(second.jvmArguments()).containsExactly("-Xint", "-XX:StressSeed=42");
        assertThat(second.stratum().jvmArguments()).containsExactly("-Xint");
        assertThat(second.stratum().compilation()).isEqualTo("unified");
        assertThat(second.stratum().scheduling())
                .isEqualTo("first: package group free, core group free; second: package group free, core group free;"
                        + " 40 x 256 samples after an estimate");
    }

    @Test
    void takesJCStresssWordForAnOutcomeThatIsNotListed() throws IOException {
        StressRun run = read(1, RecordedForks.of(TEST, 0, Status.NORMAL, Map.of(NEVER, 5L)));

        assertThat(run.tests().get(0).outcomes())
                .filteredOn(outcome -> outcome.count() > 0)
                .singleElement()
                .satisfies(outcome -> {
                    assertThat(outcome.expectation()).isEqualTo(Expectation.FORBIDDEN);
                    assertThat(outcome.description()).isEqualTo(Outcome.NOT_LISTED);
                });
        assertThat(run.exitCode()).isEqualTo(ExitCode.WRONG);
    }

    @Test
    void missesWhatWasPlanned() throws IOException {
        StressRun run = read(2);

        assertThat(run.tests())
                .singleElement()
                .satisfies(test -> assertThat(test.verdict()).isEqualTo(Verdict.NO_RESULT));
        assertThat(run.exitCode()).isEqualTo(ExitCode.PROVES_NOTHING);
    }

    @Test
    void timeOutIsWrong() throws IOException {
        StressRun run = read(1, RecordedForks.of(TEST, 0, Status.TIMEOUT_ERROR, Map.of()));

        assertThat(run.exitCode()).isEqualTo(ExitCode.WRONG);
    }

    @Test
    void cannotGradeTestsOfAnotherJar() {
        assertThatExceptionOfType(CommandFailedException.class)
                .isThrownBy(() -> read(1, RecordedForks.of("a.Stranger", 0, Status.NORMAL, Map.of())))
                .withMessageEndingWith("this jar has no test a.Stranger");
    }
}
