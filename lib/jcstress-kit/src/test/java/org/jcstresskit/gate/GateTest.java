package org.jcstresskit.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jcstresskit.gate.SyntheticRun.fork;
import static org.jcstresskit.gate.SyntheticRun.forks;
import static org.jcstresskit.gate.SyntheticSuite.HUNG;
import static org.jcstresskit.gate.SyntheticSuite.PRINTED;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jcstresskit.baseline.Baseline;
import org.jcstresskit.baseline.BaselineMaker;
import org.jcstresskit.gate.output.Markdown;
import org.jcstresskit.result.Fork;
import org.jcstresskit.result.ForkStatus;
import org.jcstresskit.result.Machine;
import org.jcstresskit.result.StressRun;
import org.jcstresskit.text.Style;
import org.junit.jupiter.api.Test;

/** Each verdict, with its exit code. */
final class GateTest {
    private static final String SAFE = "org.example.suite.Plain.Safe";
    private static final String HAZARD = "org.example.suite.Direct.Hazard";
    private static final String RARE = "org.example.suite.Direct.Rare";

    private final SyntheticSuite suite = new SyntheticSuite(Set.of(SAFE, HAZARD, RARE))
            .proving(SAFE, PRINTED)
            .proving(HAZARD, PRINTED, HUNG);

    private static SyntheticRun run() {
        return new SyntheticRun().test(SAFE, forks(9, 0, 400_000)).test(HAZARD, scattered(1));
    }

    /** Forks as they are: each has another rate. */
    private static List<Fork> scattered(double factor) {
        List<Fork> forks = new ArrayList<>();
        long[] hung = {300, 900, 150, 2000, 500, 700, 80, 1100, 400};
        for (int id = 0; id < hung.length; id++) {
            forks.add(fork(id, Math.round(hung[id] * factor), 400_000));
        }
        return forks;
    }

    private static Baseline baseline() {
        return BaselineMaker.of(List.of(run().build()));
    }

    private GateReport judge(StressRun run) {
        return judge(run, GateOptions.defaults());
    }

    private GateReport judge(StressRun run, GateOptions options) {
        return new Gate(suite, options).judge(List.of(run), baseline());
    }

    private static String messages(GateReport report) {
        return String.join("\n", report.allFindings().map(Finding::message).toList());
    }

    private static Fork seeing(String outcome) {
        return fork(0, SyntheticRun.UNIFIED, new TreeMap<>(Map.of(PRINTED, 400_000L, outcome, 1L)));
    }

    @Test
    void passesWhatIsLikeTheBaseline() {
        GateReport report = judge(run().build());

        assertThat(report.verdict()).isEqualTo(GateVerdict.PASS);
        assertThat(report.exitCode()).isZero();
        assertThat(report.allFindings()).isEmpty();
    }

    @Test
    void oneForbiddenOutcomeIsWrong() {
        GateReport report = judge(new SyntheticRun()
                .test(SAFE, List.of(seeing("CANCELED, PRINTED, LOST")))
                .test(HAZARD, scattered(1))
                .build());

        assertThat(report.verdict()).isEqualTo(GateVerdict.WRONG);
        assertThat(report.exitCode()).isEqualTo(1);
        assertThat(messages(report))
                .isEqualTo("forbidden: CANCELED, PRINTED, LOST, once, though no schedule of it ends canceled");
    }

    @Test
    void aPossibleOutcomeThatDidNotShowIsNamedWithWhatItsAbsenceIsWorth() {
        GateReport report = judge(new SyntheticRun()
                .test(SAFE, forks(9, 0, 400_000))
                .test(HAZARD, forks(9, 0, 400_000))
                .test(RARE, 1, List.of())
                .build());

        assertThat(report.coverage()).isEqualTo(new GateReport.Coverage(2, 3));
        assertThat(messages(report)).contains("possible, not seen: HUNG, HUNG, LOST, below 1.02 per million (95 %)");
        assertThat(GateTable.brief(report, new Style(false)))
                .contains("Outcomes: 2 of 3 reachable ones seen (reachable by exploration of all interleavings).");
    }

    @Test
    void withoutProofsNothingIsSaidOfWhatIsPossible() {
        GateReport report = new Gate(new SyntheticSuite(Set.of(SAFE)), GateOptions.defaults())
                .judge(List.of(run().build()), baseline());

        assertThat(report.coverage().line()).isEmpty();
        assertThat(messages(report)).doesNotContain("possible");
    }

    @Test
    void aHangInATestProvedSafeIsWrongWhateverTheTableAllows() {
        GateReport report = judge(new SyntheticRun()
                .test(SAFE, List.of(seeing(HUNG)))
                .test(HAZARD, scattered(1))
                .build());

        assertThat(report.exitCode()).isEqualTo(1);
        assertThat(messages(report))
                .contains("unreachable: HUNG, HUNG, LOST, once, though no schedule of it ends hung");
    }

    @Test
    void withoutAScenarioTheTableAloneDecides() {
        GateReport report = new Gate(new SyntheticSuite(Set.of(SAFE)), GateOptions.defaults())
                .judge(
                        List.of(new SyntheticRun()
                                .test(SAFE, List.of(seeing(HUNG)))
                                .build()),
                        BaselineMaker.of(List.of(
                                new SyntheticRun().test(SAFE, forks(1, 0, 5000)).build())));

        assertThat(report.verdict()).isEqualTo(GateVerdict.PASS);
        assertThat(messages(report)).contains("HUNG, HUNG, LOST is new, once; the baseline never saw it");
    }

    @Test
    void aStuckModelAndAFailedForkAreWrong() {
        Fork failed = new Fork(
                0,
                SyntheticRun.UNIFIED,
                List.of(),
                1,
                200,
                0,
                ForkStatus.VM_ERROR,
                new TreeMap<>(),
                List.of("no memory"));
        GateReport report = judge(new SyntheticRun()
                .test(SAFE, List.of(seeing("STUCK, PRINTED, LOST")))
                .test(HAZARD, List.of(failed))
                .build());

        assertThat(report.exitCode()).isEqualTo(1);
        assertThat(messages(report))
                .contains("forbidden: STUCK, PRINTED, LOST, once")
                .contains("1 fork ended with VM_ERROR: no memory");
    }

    @Test
    void aHazardThatMustShowAndDoesNotIsBlindness() {
        GateReport report = judge(new SyntheticRun()
                .test(SAFE, forks(9, 0, 400_000))
                .test(HAZARD, forks(9, 0, 400_000))
                .build());

        assertThat(report.verdict()).isEqualTo(GateVerdict.BLIND);
        assertThat(report.exitCode()).isEqualTo(1);
        assertThat(messages(report)).contains("its hazard did not show; the baseline has it in 1,703 of a million");
    }

    @Test
    void aRunTooSmallToShowTheHazardProvesNothing() {
        GateReport report = judge(new SyntheticRun()
                .test(SAFE, forks(9, 0, 400_000))
                .test(HAZARD, forks(1, 0, 2_000))
                .build());

        assertThat(report.verdict()).isEqualTo(GateVerdict.INCOMPLETE);
        assertThat(report.exitCode()).isEqualTo(3);
        assertThat(messages(report))
                .contains("too small: such a run misses")
                .contains("of 1 hazard that must show, this one missed 1");
    }

    @Test
    void aRareSilenceInARunOfEnoughSamplesIsNoReasonToStop() {
        SyntheticSuite many = SyntheticSuite.of(30);
        SyntheticRun before = new SyntheticRun();
        SyntheticRun now = new SyntheticRun();
        for (int test = 0; test < 30; test++) {
            before.test(SyntheticSuite.name(test), scattered(1));
            now.test(SyntheticSuite.name(test), test == 0 ? forks(1, 0, 400_000) : scattered(1));
        }
        GateReport report = new Gate(many, GateOptions.defaults())
                .judge(List.of(now.build()), BaselineMaker.of(List.of(before.build())));

        assertThat(report.tests().get(0).hazard().orElseThrow().silenceProbability())
                .isBetween(Hazard.DOUBTFUL, 0.1);
        assertThat(report.exitCode()).isZero();
        assertThat(messages(report)).contains("such a run misses it with a probability of");
    }

    @Test
    void aSilenceThatIsHardlyChanceProvesNothing() {
        GateReport report = judge(new SyntheticRun()
                .test(SAFE, forks(9, 0, 400_000))
                .test(HAZARD, forks(4, 0, 400_000))
                .build());

        assertThat(report.tests().get(0).hazard().orElseThrow().silenceProbability())
                .isBetween(Hazard.BLIND, Hazard.DOUBTFUL);
        assertThat(report.exitCode()).isEqualTo(3);
        assertThat(messages(report)).contains("run it again");
    }

    @Test
    void aHazardTheBaselineHardlySawIsNotDemanded() {
        List<Fork> rare = List.of(fork(0, 0, 400_000), fork(1, 1, 400_000), fork(2, 0, 400_000));
        Baseline baseline = BaselineMaker.of(List.of(run().test(RARE, rare).build()));
        GateReport report = new Gate(suite, GateOptions.defaults())
                .judge(List.of(run().test(RARE, forks(3, 0, 400_000)).build()), baseline);

        assertThat(report.exitCode()).isZero();
        assertThat(messages(report)).contains("too rarely to demand it of a run");
    }

    @Test
    void manySilentHazardsTogetherAreBlindnessThoughEachMayBeChance() {
        SyntheticSuite many = SyntheticSuite.of(60);
        SyntheticRun before = new SyntheticRun();
        SyntheticRun now = new SyntheticRun();
        for (int test = 0; test < 30; test++) {
            before.test(SyntheticSuite.name(test), scattered(1));
            now.test(SyntheticSuite.name(test), forks(1, 0, 20_000));
            now.test(SyntheticSuite.name(30 + test), forks(1, 5, 20_000));
        }
        GateReport report = new Gate(many, GateOptions.defaults())
                .judge(List.of(now.build()), BaselineMaker.of(List.of(before.build())));

        assertThat(report.tests()).noneMatch(test -> test.verdict() == GateVerdict.BLIND);
        assertThat(report.verdict()).isEqualTo(GateVerdict.BLIND);
        assertThat(messages(report)).contains("30 of the 30 hazards in the baseline did not show");
    }

    @Test
    void aFrequencyThatMovedIsAWarningUnlessAskedOtherwise() {
        StressRun moved = new SyntheticRun()
                .test(SAFE, forks(9, 0, 400_000))
                .test(HAZARD, scattered(30))
                .build();
        GateOptions strict = new GateOptions(test -> true, 3, 0.01, true, false);

        assertThat(judge(moved).verdict()).isEqualTo(GateVerdict.DRIFTED);
        assertThat(judge(moved).exitCode()).isZero();
        assertThat(judge(moved, strict).exitCode()).isEqualTo(1);
        assertThat(messages(judge(moved)))
                .containsPattern(
                        "its hazard is 3\\d times as likely \\(.* to .*\\), 9 forks against 9: 200 .. 5,000 -> 6,000 .. 150,000 of a million");
    }

    private static String frequencies(GateReport report) {
        return report.frequencies().line();
    }

    @Test
    void whatWasComparedIsCounted() {
        assertThat(frequencies(judge(run().build()))).isEqualTo("Frequencies: compared for 1 of 1 hazard, none moved.");
    }

    @Test
    void frequenciesOfAnotherKindOfMachineAreNotCompared() {
        GateReport report = judge(new SyntheticRun()
                .on(new Machine(8, "aarch64", "Linux 6", "21.0.2", "Vendor", "VM"))
                .test(SAFE, forks(9, 0, 400_000))
                .test(HAZARD, scattered(8))
                .build());

        assertThat(report.verdict()).isEqualTo(GateVerdict.PASS);
        assertThat(frequencies(report))
                .isEqualTo("Frequencies: not compared for 1 of 1 hazard: another kind of machine:"
                        + " 8 CPUs, JDK 21, aarch64, the baseline's 2 CPUs, JDK 17, amd64 (1).");
    }

    @Test
    void norAreThoseOfForksThatSampledForAnotherTime() {
        List<Fork> shortForks = scattered(1).stream()
                .map(fork -> new Fork(
                        fork.id(),
                        fork.stratum(),
                        fork.jvmArguments(),
                        1,
                        41,
                        0,
                        fork.status(),
                        fork.counts(),
                        fork.messages()))
                .toList();
        GateReport report = judge(run().without(HAZARD).test(HAZARD, shortForks).build());

        assertThat(frequencies(report))
                .contains("not compared for 1 of 1 hazard: forks of 41 ms, the baseline's of 200 ms");
    }

    @Test
    void tooFewForksAreNoComparisonAndHowManyItTakesIsTrue() {
        GateReport two = judge(
                run().without(HAZARD).test(HAZARD, scattered(1).subList(1, 3)).build());
        int needed = 16;
        assertThat(frequencies(two))
                .contains("2 forks against 9: about %d on either side are needed to see a tenfold change (1)."
                        .formatted(needed));

        Baseline enough = BaselineMaker.of(List.of(scattered(1, needed)));
        assertThat(new Gate(suite, GateOptions.defaults())
                        .judge(List.of(scattered(15, needed)), enough)
                        .verdict())
                .isEqualTo(GateVerdict.DRIFTED);
    }

    /** A run of the hazard alone. */
    private static StressRun scattered(double factor, int forks) {
        List<Fork> list = new ArrayList<>();
        for (int id = 0; id < forks; id++) {
            list.add(fork(id, scattered(factor).get(id % 9).counts().get(HUNG), 400_000));
        }
        return new SyntheticRun().test(HAZARD, list).build();
    }

    @Test
    void aHazardWithoutSamplesOrWithoutBaselineIsNotCompared() {
        GateReport report = judge(run().without(HAZARD)
                .test(HAZARD, 9, List.of())
                .test(RARE, forks(1, 5, 400_000))
                .build());

        assertThat(frequencies(report))
                .contains("not compared for 2 of 2 hazards: no samples (1); not in the baseline (1).");
    }

    private GateReport judge(StressRun run, StressRun before) {
        return new Gate(suite, GateOptions.defaults()).judge(List.of(run), BaselineMaker.of(List.of(before)));
    }

    @Test
    void aHazardInEverySampleHasNotMoved() {
        StressRun always = new SyntheticRun().test(HAZARD, forks(9, 1000, 1000)).build();

        assertThat(frequencies(judge(always, always)))
                .isEqualTo("Frequencies: compared for 1 of 1 hazard, none moved.");
    }

    @Test
    void aSingleForkIsNotCompared() {
        StressRun single =
                new SyntheticRun().test(HAZARD, scattered(1).subList(0, 1)).build();

        assertThat(frequencies(judge(single, single)))
                .contains("1 fork against 1: about 16 on either side are needed to see a tenfold change (1).");
    }

    @Test
    void forksThatHardlyShowAHazardCannotShowThatItIsTenfold() {
        List<Fork> few = new ArrayList<>(forks(27, 0, 400_000));
        few.addAll(List.of(fork(27, 1, 400_000), fork(28, 1, 400_000), fork(29, 1, 400_000)));
        StressRun rare = new SyntheticRun().test(HAZARD, few).build();
        StressRun frequent =
                new SyntheticRun().test(HAZARD, forks(30, 25, 400_000)).build();

        assertThat(frequencies(judge(rare, rare)))
                .contains("too rare for forks of this size: 0.250 of a million samples in the baseline (1).");
        assertThat(judge(frequent, rare).verdict()).isEqualTo(GateVerdict.DRIFTED);
    }

    @Test
    void aChangeOfEverythingIsTheMachineUnlessTheRunsTookPlaceInTurn() {
        Gate gate = new Gate(SyntheticSuite.of(12), GateOptions.defaults());
        StressRun before = all(12, 1);
        StressRun slower = all(12, 8);

        assertThat(frequencies(gate.judge(List.of(slower), BaselineMaker.of(List.of(before)))))
                .isEqualTo("Frequencies: not compared for 12 of 12 hazards:"
                        + " half of all hazards changed by a factor of 8.1 or more, so that none stands out (12).");
        assertThat(frequencies(gate.judgeInTurn(List.of(slower), List.of(before))))
                .isEqualTo("Frequencies: compared for 12 of 12 hazards, 12 moved.");
    }

    private static StressRun all(int tests, double factor) {
        SyntheticRun run = new SyntheticRun();
        for (int test = 0; test < tests; test++) {
            List<Fork> forks = new ArrayList<>(scattered(factor));
            forks.addAll(scattered(factor));
            run.test(SyntheticSuite.name(test), forks);
        }
        return run.build();
    }

    @Test
    void runsInTurnAreComparedRoundByRound() {
        double[] speed = {1, 20, 400};
        List<StressRun> before = new ArrayList<>();
        List<StressRun> now = new ArrayList<>();
        for (double factor : speed) {
            before.add(new SyntheticRun().test(HAZARD, scattered(0.01 * factor)).build());
            now.add(new SyntheticRun().test(HAZARD, scattered(0.04 * factor)).build());
        }
        Gate gate = new Gate(suite, GateOptions.defaults());

        assertThat(gate.judgeInTurn(now, before).verdict()).isEqualTo(GateVerdict.DRIFTED);
        assertThat(messages(gate.judgeInTurn(now, before)))
                .containsPattern("its hazard is 3.\\d times as likely .* 27 forks against 27 in 3 strata");
        assertThat(gate.judge(now, BaselineMaker.of(before)).verdict()).isEqualTo(GateVerdict.PASS);
    }

    @Test
    void whoFailsOnDriftHasNothingProvedByNoComparison() {
        StressRun single =
                run().without(HAZARD).test(HAZARD, scattered(1).subList(0, 1)).build();
        GateOptions strict = new GateOptions(test -> true, 3, 0.01, true, false);

        assertThat(judge(single).exitCode()).isZero();
        assertThat(judge(single, strict).exitCode()).isEqualTo(3);
        assertThat(messages(judge(single, strict))).contains("no frequency was compared");
    }

    @Test
    void aPassSaysOfHowMuch() {
        assertThat(judge(run().build()).conclusion()).isEqualTo("Nothing forbidden in 7.20 M samples of 2 tests.");
    }

    @Test
    void whatIsMissingProvesNothing() {
        GateReport report = judge(
                new SyntheticRun().test(SAFE, 12, forks(9, 0, 10)).killed().build());

        assertThat(report.verdict()).isEqualTo(GateVerdict.INCOMPLETE);
        assertThat(report.exitCode()).isEqualTo(3);
        assertThat(messages(report))
                .contains("did not come to its end: it has 9 forks, planned were 12")
                .contains("it is in the baseline and was not run")
                .contains("9 of 12 planned forks are there");
    }

    @Test
    void aForkThatTheMachineHardlyGotToDoesNotHideTheOthers() {
        List<Fork> starved = new ArrayList<>(scattered(1));
        starved.add(fork(9, 0, 4));
        Baseline baseline = BaselineMaker.of(List.of(new SyntheticRun()
                .test(SAFE, forks(9, 0, 400_000))
                .test(HAZARD, starved)
                .build()));
        StressRun silent = new SyntheticRun()
                .test(SAFE, forks(9, 0, 400_000))
                .test(HAZARD, forks(1, 0, 2_000))
                .build();
        StressRun hundredTimes = new SyntheticRun()
                .test(SAFE, forks(9, 0, 400_000))
                .test(HAZARD, scattered(100))
                .build();

        Gate gate = new Gate(suite, GateOptions.defaults());
        GateReport ofSilent = gate.judge(List.of(silent), baseline);
        assertThat(ofSilent.verdict()).isEqualTo(judge(silent).verdict());
        assertThat(ofSilent.tests().get(0).hazard().orElseThrow().silenceProbability())
                .isEqualTo(judge(silent).tests().get(0).hazard().orElseThrow().silenceProbability());
        assertThat(gate.judge(List.of(hundredTimes), baseline).verdict()).isEqualTo(GateVerdict.DRIFTED);
    }

    @Test
    void aShardThatIsMissingIsMissed() {
        StressRun first =
                new SyntheticRun().shard("1/3").test(SAFE, forks(9, 0, 400_000)).build();
        StressRun third =
                new SyntheticRun().shard("3/3").test(HAZARD, scattered(1)).build();
        GateReport report = new Gate(suite, GateOptions.defaults()).judge(List.of(first, third), baseline());

        assertThat(report.exitCode()).isEqualTo(3);
        assertThat(messages(report)).contains("a shard is missing (2 CPUs, JDK 17, amd64): 2/3");
        assertThat(messages(judge(first))).contains("a shard is missing (2 CPUs, JDK 17, amd64): 2/3");
    }

    @Test
    void aSelectionWithoutForksIsNeverAPass() {
        GateReport report = judge(run().build(), GateOptions.defaults().selecting(test -> false));

        assertThat(report.exitCode()).isEqualTo(3);
        assertThat(messages(report)).contains("nothing was run");
    }

    @Test
    void nothingIsNeverAPass() {
        GateReport report = new Gate(suite, GateOptions.defaults()).judge(List.of(), baseline());

        assertThat(report.exitCode()).isEqualTo(3);
        assertThat(messages(report)).contains("nothing was run");
    }

    @Test
    void testsThatNeedMoreCoresAreOneLineAndCountOnlyIfAllAreRequired() {
        StressRun run = run().leavingOut(RARE).leavingOut(RARE + "2").build();
        GateOptions all = new GateOptions(test -> true, 3, 0.01, false, true);

        assertThat(judge(run).exitCode()).isZero();
        assertThat(judge(run).allFindings()).containsExactly(Finding.remark("2 tests need 3 cores, this run has 2"));
        assertThat(judge(run, all).exitCode()).isEqualTo(3);
    }

    @Test
    void whatARunWasToldToLeaveOutIsNotMissing() {
        StressRun onlyHazard = new SyntheticRun()
                .told("-t", "Direct")
                .test(HAZARD, scattered(1))
                .build();

        assertThat(judge(onlyHazard).exitCode()).isZero();
        assertThat(messages(judge(onlyHazard))).isEqualTo("1 test was not asked for: the run was given -t Direct");
        suite.running("Direct");
        assertThat(messages(judge(onlyHazard)))
                .as("a run without options would not take it either")
                .isEmpty();
    }

    @Test
    void wrongOutranksWhatIsMissing() {
        GateReport report = judge(new SyntheticRun()
                .test(SAFE, 3, List.of(seeing("HUNG, PRINTED, LOST")))
                .killed()
                .build());

        assertThat(report.exitCode()).isEqualTo(1);
    }

    @Test
    void twoHalvesGiveTheVerdictsOfTheWhole() {
        StressRun safe = new SyntheticRun().test(SAFE, forks(9, 0, 400_000)).build();
        StressRun hazard = new SyntheticRun().test(HAZARD, scattered(1)).build();
        GateReport whole = judge(run().build());
        GateReport halves = new Gate(suite, GateOptions.defaults()).judge(List.of(safe, hazard), baseline());

        assertThat(halves.tests()).isEqualTo(whole.tests());
        assertThat(halves.verdict()).isEqualTo(whole.verdict());
    }

    @Test
    void onlyTheSelectedTestsCount() {
        StressRun onlyHazard = new SyntheticRun().test(HAZARD, scattered(1)).build();

        assertThat(judge(onlyHazard).exitCode()).isEqualTo(3);
        assertThat(judge(onlyHazard, GateOptions.defaults().selecting(HAZARD::equals))
                        .exitCode())
                .isZero();
    }

    @Test
    void testsWithoutForksAreOneFindingThatNamesTheBudget() {
        StressRun run = new SyntheticRun()
                .told("--budget", "30s")
                .test(SAFE, 1, List.of())
                .test(RARE, 1, List.of())
                .test(HAZARD, 10, scattered(1))
                .build();

        assertThat(GateTable.brief(judge(run), new Style(false)))
                .contains(
                        "  incomplete: Direct.Hazard: 9 of 10 planned forks are there",
                        "incomplete: no fork of 2 of 3 tests, the budget of 30s was over: Direct.Rare, Plain.Safe")
                .noneMatch(line -> line.startsWith("  ") && (line.contains("Safe") || line.contains("Rare")));
        assertThat(Markdown.of(judge(run)).lines())
                .filteredOn(line -> line.startsWith("- "))
                .containsExactly(
                        "- **incomplete** no fork of 2 of 3 tests, the budget of 30s was over: Direct.Rare, Plain.Safe",
                        "- **incomplete** Direct.Hazard: 9 of 10 planned forks are there");
    }
}
