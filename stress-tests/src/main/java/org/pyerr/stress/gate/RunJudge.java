package org.pyerr.stress.gate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.pyerr.stress.console.Numbers;
import org.pyerr.stress.result.LeftOutTest;
import org.pyerr.stress.result.StressRun;
import org.pyerr.stress.run.Shard;

/** Says what there is to say of runs as a whole. */
final class RunJudge {
    /** Part of the hazards that a run may be expected to miss. */
    private static final double MOST_MISSED = 0.1;

    private final GateOptions options;

    RunJudge(GateOptions options) {
        this.options = options;
    }

    List<Finding> judge(GateInput input, Collection<LeftOutTest> leftOut, List<TestJudgement> tests) {
        List<Finding> findings = new ArrayList<>();
        input.unreadable().forEach(line -> findings.add(Finding.incomplete(line)));
        for (StressRun run : input.runs()) {
            if (!run.ended()) {
                findings.add(Finding.incomplete("the run of %s did not come to its end: it has %d of %d forks"
                        .formatted(run.started(), run.forks(), run.plannedForks())));
            }
        }
        if (tests.stream().mapToInt(TestJudgement::forks).sum() == 0) {
            findings.add(Finding.incomplete("nothing was run"));
        }
        for (StressRun run : input.runs()) {
            if (run.forks() == 0) {
                findings.add(Finding.incomplete("the run of %s has no fork".formatted(run.started())));
            }
        }
        findings.addAll(missingShards(input.runs(), tests));
        for (LeftOutTest test : leftOut) {
            String message = "skipped for want of cores: " + test.explanation();
            findings.add(options.allowSkipped() ? Finding.remark(message) : Finding.incomplete(message));
        }
        findings.addAll(silence(tests));
        if (options.failOnDrift() && ComparedHazards.of(tests).isNothing()) {
            findings.add(Finding.incomplete("no frequency was compared, so that nothing says whether one moved"));
        }
        return List.copyOf(findings);
    }

    /**
     * Shards that have tests and are not there, where there are others of the same suite on like machines. That other
     * machines ran their tests does not make up for them.
     */
    private static List<Finding> missingShards(List<StressRun> runs, List<TestJudgement> tests) {
        Map<LikeMachine, Map<Integer, Set<Integer>>> present = new LinkedHashMap<>();
        for (StressRun run : runs) {
            Shard shard = Shard.recordedIn(run.arguments());
            present.computeIfAbsent(LikeMachine.of(run.machine()), machine -> new TreeMap<>())
                    .computeIfAbsent(shard.count(), count -> new TreeSet<>())
                    .add(shard.index());
        }
        List<Finding> findings = new ArrayList<>();
        present.forEach((machine, byCount) -> byCount.forEach((count, indexes) -> {
            for (int index = 1; index <= count && runs.size() > 1; index++) {
                Shard shard = new Shard(index, count);
                if (!indexes.contains(index) && tests.stream().anyMatch(test -> shard.includes(test.test()))) {
                    findings.add(Finding.incomplete("shard %s is missing (%s)".formatted(shard, machine)));
                }
            }
        }));
        return findings;
    }

    private static List<Finding> silence(List<TestJudgement> tests) {
        List<Hazard> hazards = tests.stream()
                .filter(test -> test.forks() > 0)
                .map(TestJudgement::hazard)
                .flatMap(Optional::stream)
                .toList();
        List<Finding> findings = new ArrayList<>(blindness(hazards));
        findings.addAll(smallness(hazards));
        return findings;
    }

    /**
     * A run that misses hazards because it is so small that it had to. This asks what it could have shown, not what it
     * happened to show: one of enough samples is not objected to because a rare silence comes about.
     */
    private static List<Finding> smallness(List<Hazard> hazards) {
        List<Hazard> controls = hazards.stream().filter(Hazard::isControl).toList();
        long missed = controls.stream().filter(Hazard::isMissed).count();
        double expected =
                controls.stream().mapToDouble(Hazard::silenceProbability).sum();
        if (missed == 0 || expected <= MOST_MISSED * controls.size()) {
            return List.of();
        }
        return List.of(Finding.incomplete("too small: such a run misses %.2g of %s that must show, this one missed %d"
                .formatted(expected, Numbers.of(controls.size(), "hazard"), missed)));
    }

    /** Hazards that are silent together, though each by itself might be. */
    private static List<Finding> blindness(List<Hazard> hazards) {
        long silent = hazards.stream().filter(Hazard::isSilent).count();
        if (silent < 2 || HazardAnalysis.jointSilence(hazards) >= Hazard.BLIND) {
            return List.of();
        }
        return List.of(Finding.blind(
                ("%d of the %d hazards in the baseline did not show: by chance so many are silent less than once in a"
                                + " million runs")
                        .formatted(silent, hazards.size())));
    }
}
