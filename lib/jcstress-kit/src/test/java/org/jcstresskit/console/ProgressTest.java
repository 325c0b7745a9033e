package org.jcstresskit.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.jcstresskit.run.ForkKind;
import org.jcstresskit.run.Plans;
import org.jcstresskit.run.RecordedForks;
import org.jcstresskit.run.RunPlan;
import org.jcstresskit.text.Style;
import org.junit.jupiter.api.Test;
import org.openjdk.jcstress.infra.Status;
import org.openjdk.jcstress.infra.collectors.TestResult;

/** What a log shows of a run in which each fork takes as long as it is told to. */
final class ProgressTest {
    private static final TestResult FORK = RecordedForks.of(
            "org.example.tests.Counting.PlainInt", 0, Status.NORMAL, Map.of("PRINTED, PRINTED, INTACT", 1000L));

    private final StringWriter out = new StringWriter();
    private Instant now = Plans.START.plusSeconds(4);
    private final Progress progress = new Progress(new PrintWriter(out), new Style(false), false, () -> now);

    private List<String> lines() {
        return out.toString().lines().map(String::strip).toList();
    }

    private void forks(int count, Duration each) {
        for (int fork = 0; fork < count; fork++) {
            now = now.plus(each);
            progress.forkEnded(FORK);
        }
    }

    private void begin(RunPlan plan) {
        progress.planned(plan, OptionalInt.empty());
    }

    @Test
    void saysWhatIsRunUntilWhen() {
        begin(Plans.usual(128));
        begin(Plans.within(Duration.ofSeconds(30), 128));
        begin(Plans.fixed(128, 3));

        assertThat(lines())
                .contains(
                        "128 tests x 1 fork of 1 x 2000 ms, however long that takes; then more of them until 5m are over.",
                        "128 tests x 1 fork of 1 x 2000 ms, then more of them until 30s are over.",
                        "128 tests x 3 forks of 1 x 2000 ms = 384 forks, 12m48s of sampling and what it takes to start them.")
                .noneMatch(line -> line.contains("instead of"));
    }

    @Test
    void saysWhereForksAreOfAnotherKind() {
        begin(Plans.withKind(Plans.usual(2), new ForkKind(5, 200, 256, 4, false)));
        begin(Plans.withKind(Plans.usual(2), new ForkKind(1, 2000, 64, 8, false)));
        begin(Plans.withKind(Plans.usual(2), new ForkKind(1, 2000, 256, 4, true)));

        assertThat(lines())
                .contains(
                        "Forks of 1 x 2000 ms with a touched heap instead of 1 x 2000 ms: not compared with the baseline in"
                                + " the jar.",
                        "Forks of 5 x 200 ms instead of 1 x 2000 ms: not compared with the baseline in the jar.",
                        "Forks of 1 x 2000 ms in 8 strides of 64 instead of 1 x 2000 ms: not compared with the baseline in the"
                                + " jar.");
    }

    @Test
    void saysAfterTheFirstForksHowLongASlowMachineWillTake() {
        begin(Plans.usual(103));
        forks(3, Duration.ofSeconds(6));

        assertThat(lines())
                .contains("A fork takes 6.0 s here: the planned ones will take another 10m.")
                .endsWith("3 of 103 forks, 3.00 k samples, 10m left");
    }

    @Test
    void saysHowManyForksFitABudgetThatIsTooShort() {
        begin(Plans.within(Duration.ofSeconds(30), 103));
        forks(3, Duration.ofSeconds(2));

        assertThat(lines())
                .contains("About 10 of the 103 planned forks fit into the time; the hazards of each topic come first.");
    }

    @Test
    void timeLeftIsThatOfTheForksSoFar() {
        begin(Plans.fixed(100, 1));
        forks(10, Duration.ofSeconds(2));
        forks(40, Duration.ofSeconds(4));

        assertThat(lines().get(lines().size() - 1))
                .startsWith("49 of 100 forks")
                .endsWith("3m3s left");
    }

    @Test
    void goesOnCountingBeyondThePlan() {
        begin(Plans.usual(10));
        forks(40, Duration.ofSeconds(1));

        assertThat(lines().get(lines().size() - 1))
                .matches("3\\d forks, 2\\d more than planned, .* samples, 4m\\d+s left");
    }

    @Test
    void anInterruptionSaysWhatIsKeptAndHowToGoOn() {
        begin(Plans.fixed(100, 1));
        forks(7, Duration.ofSeconds(2));
        progress.interrupted(Path.of("results/run.bin.gz"));

        assertThat(lines())
                .endsWith(
                        "Interrupted. 7 of 100 planned forks are kept in results/run.bin.gz",
                        "To go on: java -jar jcstress.jar run --resume results");
    }

    @Test
    void anInterruptionAfterThePlanSaysThatTheRestIsExtra() {
        begin(Plans.usual(10));
        forks(17, Duration.ofSeconds(2));
        progress.interrupted(Path.of("results/run.bin.gz"));

        assertThat(lines()).contains("Interrupted. All 10 planned forks and 7 more are kept in results/run.bin.gz");
    }

    @Test
    void aResumedRunCountsTheForksOfBefore() {
        progress.planned(Plans.fixed(100, 1).remaining(Plans.fixed(40, 1).forks()), OptionalInt.of(60));
        forks(7, Duration.ofSeconds(2));
        progress.interrupted(Path.of("results/run.bin.gz"));

        assertThat(lines())
                .contains("Resuming: 60 of 100 planned forks are there, 40 are left to do.")
                .contains("Interrupted. 67 of 100 planned forks are kept in results/run.bin.gz");
    }
}
