package org.jcstresskit.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jcstresskit.result.Documents.acceptable;
import static org.jcstresskit.result.Documents.failedFork;
import static org.jcstresskit.result.Documents.forbidden;
import static org.jcstresskit.result.Documents.fork;
import static org.jcstresskit.result.Documents.interesting;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jcstresskit.result.Documents;
import org.jcstresskit.result.ExitCode;
import org.jcstresskit.result.Fork;
import org.jcstresskit.result.ForkStatus;
import org.jcstresskit.result.LeftOutTest;
import org.jcstresskit.result.Outcome;
import org.jcstresskit.result.StressRun;
import org.jcstresskit.result.StressTest;
import org.jcstresskit.run.CpuUse;
import org.jcstresskit.run.FinishedRun;
import org.jcstresskit.suite.HazardWord;
import org.jcstresskit.suite.Word;
import org.jcstresskit.text.Style;
import org.junit.jupiter.api.Test;

final class RunSummaryTest {
    private static final String TESTS = "org.example.tests.";
    private static final Outcome FINE = acceptable("PRINTED, PRINTED, INTACT", 4_000_000);
    private static final int MAX_WIDTH = 120;
    private static final List<HazardWord> HAZARDS = List.of(Word.values());

    private static List<String> lines(StressRun run, Style style) {
        return RunSummary.lines(
                new FinishedRun(
                        run,
                        List.of(run),
                        Path.of("results/r.bin.gz"),
                        Path.of("/results/index.html"),
                        CpuUse.UNKNOWN,
                        true),
                HAZARDS,
                style);
    }

    @Test
    void isATableByTopicAndWhatItMeans() {
        StressRun run = Documents.run(
                true,
                List.of(new LeftOutTest(TESTS + "ThreeThreads.Direct", 3, 2)),
                Documents.test(TESTS + "Direct.BothTogether", FINE, interesting("HUNG, HUNG, LOST", 14_856)),
                Documents.test(
                        TESTS + "Direct.OneTogether",
                        FINE,
                        interesting("CANCELED, PRINTED, LOST", 1),
                        interesting("PRINTED, PRINTED, GARBLED", 40)),
                Documents.test(TESTS + "Plain.BothTogether", FINE, forbidden("HUNG, PRINTED, INTACT", 0)));

        assertThat(String.join("\n", lines(run, new Style(false)))).isEqualTo("""
                        3 tests, 9 forks, 36,044,691 samples, 1m23s; JDK 17.0.15 (Example), Linux 6.1, amd64, 2 CPUs

                        test               samples  hazard     count  per million  fork by fork    verdict

                        Direct
                          BothTogether  12,044,568  hung      44,568        3,700  3,700 to 3,700  HAZARD
                                                    others         0            0
                          OneTogether   12,000,123  canceled       3        0.250  0.250 to 0.250  HAZARD
                                                    garbled      120         10.0  10.0 to 10.0
                                                    others         0            0

                        Plain
                          BothTogether  12,000,000  none           0            0                  ok

                        Hazards are counted in samples: hung, canceled, garbled; none and others: not one of them was seen.
                        Fork by fork: the lowest and the highest. They differ by far more than chance within one of them.

                        Left out: ThreeThreads.Direct needs 3 cores, this run has 2.

                        Tests:   1 ok, 2 HAZARD.
                        Results: results/r.bin.gz
                        Pages:   file:///results/index.html""");
    }

    @Test
    void saysWhyATestIsWrong() {
        StressTest failed = Documents.test(
                TESTS + "Direct.Failing",
                3,
                List.of(
                        fork(FINE),
                        fork(FINE),
                        failedFork(ForkStatus.TIMEOUT_ERROR, "first\nsecond", "third", "fourth")),
                FINE);
        StressTest wrong = Documents.test(TESTS + "Direct.Wrong", FINE, forbidden("HUNG, HUNG, LOST", 1));

        assertThat(lines(Documents.run(failed, wrong), new Style(false)))
                .contains(
                        "      failed 1 of 3 forks, the first with TIMEOUT_ERROR (unified -Xint)",
                        "        first",
                        "        second",
                        "        third",
                        "      forbidden HUNG, HUNG, LOST: 3 times (It must not happen.)",
                        "Tests:   2 WRONG.")
                .doesNotContain("        fourth");
    }

    @Test
    void countsWhatWasNotRun() {
        List<LeftOutTest> leftOut = List.of(
                new LeftOutTest(TESTS + "ThreeThreads.Direct", 3, 2),
                new LeftOutTest(TESTS + "ThreeThreads.Plain", 3, 2));
        StressRun run = Documents.run(
                true,
                leftOut,
                Documents.test(TESTS + "Direct.First", FINE),
                Documents.test(TESTS + "Direct.Second", 1, List.of(), FINE),
                Documents.test(TESTS + "Plain.First", 1, List.of(), FINE),
                Documents.test(TESTS + "Plain.Second", 1, List.of(), FINE));

        assertThat(lines(run, new Style(false)))
                .contains(
                        "Left out: 2 tests need 3 cores, this run has 2.",
                        "Not run:  3 of 4 tests: Direct (1), Plain (2).",
                        "         Incomplete: it has 3 of 6 planned forks.")
                .noneMatch(line -> line.startsWith("  Second"));
        assertThat(run.exitCode()).isEqualTo(ExitCode.PROVES_NOTHING);
    }

    @Test
    void saysThatNothingWasRun() {
        StressRun run = Documents.run(Documents.test(TESTS + "Direct.First", 1, List.of(), FINE));

        assertThat(lines(run, new Style(false)))
                .contains("         This run proves nothing: it has 0 of 1 planned fork.")
                .noneMatch(line -> line.startsWith("test "));
    }

    @Test
    void saysWhereItWasShortOfCpu() {
        StressRun run =
                Documents.run(Documents.test(TESTS + "Direct.First", 2, List.of(fork(FINE), fork(FINE), fork())));

        assertThat(cpuLines(run, new CpuUse(Optional.of(0.18), Optional.of(0.95))))
                .containsExactly(
                        "CPU:     18 % of the CPU time was stolen by other virtual machines, threads waited for a"
                                + " CPU 95 % of the time, 1 of 3 forks took no sample. Hazards show less often than on a quiet machine.");
        assertThat(cpuLines(run, CpuUse.UNKNOWN))
                .containsExactly(
                        "CPU:     1 of 3 forks took no sample. Hazards show less often than on a quiet machine.");
        assertThat(cpuLines(
                        Documents.run(Documents.test(TESTS + "Direct.First", FINE)),
                        new CpuUse(Optional.of(0.01), Optional.of(0.5))))
                .isEmpty();
    }

    private static List<String> cpuLines(StressRun run, CpuUse use) {
        FinishedRun finished =
                new FinishedRun(run, List.of(run), Path.of("r.bin.gz"), Path.of("/index.html"), use, true);
        return RunSummary.lines(finished, List.of(), new Style(false)).stream()
                .filter(line -> line.startsWith("CPU:"))
                .toList();
    }

    @Test
    void saysThatARunIsIncomplete() {
        StressTest some = Documents.test(TESTS + "Direct.Some", 3, List.of(fork(FINE)), FINE);

        assertThat(lines(Documents.run(some), new Style(false)))
                .contains(
                        "      1 of 3 planned forks have results", "         Incomplete: it has 1 of 3 planned forks.");
        assertThat(lines(Documents.run(false, List.of(), some), new Style(false)))
                .contains("         Incomplete: it did not come to its end, it has 1 of 3 planned forks.");
    }

    @Test
    void fitsATerminalEvenWithLongNamesAndLargeCounts() {
        StressTest wide = Documents.test(
                TESTS + "Direct.FormattedBesideDetachedAndPrinted",
                acceptable("PRINTED, PRINTED, INTACT", 4_000_000_000L),
                interesting("HUNG, HUNG, LOST", 1_000_000_000L));

        assertThat(lines(Documents.run(wide), new Style(false)))
                .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(MAX_WIDTH));
    }

    @Test
    void saysHowManySamplesWereNotRaced() {
        Fork fine = fork(FINE);
        Fork estimated =
                new Fork(1, fine.stratum(), List.of(), 1, 200, 356_371, ForkStatus.NORMAL, fine.counts(), List.of());

        assertThat(lines(
                                Documents.run(Documents.test(TESTS + "Direct.Both", 2, List.of(fine, estimated), FINE)),
                                new Style(false))
                        .get(0))
                .contains("8,000,000 samples (356,371 of them not raced), ");
    }

    @Test
    void coloursAreAnExtra() {
        StressRun run = Documents.run(Documents.test(TESTS + "Direct.Both", FINE));

        List<String> plain = lines(run, new Style(false));
        List<String> coloured = lines(run, new Style(true));

        assertThat(coloured).isNotEqualTo(plain);
        assertThat(coloured.stream().map(line -> line.replaceAll("\u001b\\[[0-9;]*m", "")))
                .containsExactlyElementsOf(plain);
    }
}
