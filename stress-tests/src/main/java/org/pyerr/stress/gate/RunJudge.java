package org.pyerr.stress.gate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.pyerr.stress.result.LeftOutTest;
import org.pyerr.stress.result.StressRun;

/** Says what there is to say of runs as a whole. */
final class RunJudge {
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
        if (input.runs().stream().mapToInt(StressRun::forks).sum() == 0) {
            findings.add(Finding.incomplete("nothing was run"));
        }
        for (LeftOutTest test : leftOut) {
            String message = "skipped for want of cores: " + test.explanation();
            findings.add(options.allowSkipped() ? Finding.remark(message) : Finding.incomplete(message));
        }
        findings.addAll(silence(tests));
        return List.copyOf(findings);
    }

    /** Hazards that are silent together, though each by itself might be. */
    private static List<Finding> silence(List<TestJudgement> tests) {
        List<Hazard> hazards = tests.stream()
                .filter(test -> test.forks() > 0)
                .map(TestJudgement::hazard)
                .flatMap(Optional::stream)
                .toList();
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
