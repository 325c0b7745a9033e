package org.jcstresskit.gate;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jcstresskit.result.Expectation;
import org.jcstresskit.result.Fork;
import org.jcstresskit.result.Frequency;
import org.jcstresskit.result.StressTest;
import org.jcstresskit.statistics.ForkComparison;
import org.jcstresskit.statistics.ForkRate;
import org.jcstresskit.suite.Suite;
import org.jcstresskit.text.Numbers;

/**
 * Judges one test.
 *
 * @param test its name
 * @param parts the test in each of the runs
 * @param baseline its forks in the baseline; none if the baseline does not have it
 * @param forks its usable forks in all runs
 * @param suite what its outcomes mean
 * @param options what it is judged by
 */
record TestJudge(
        String test,
        List<StressTest> parts,
        List<Replicate> baseline,
        List<Replicate> forks,
        Suite suite,
        GateOptions options) {

    /** The outcomes that any fork of the run saw, including forks that failed later. */
    private SortedMap<String, Long> seen() {
        return Replicate.sum(
                parts.stream().flatMap(part -> part.forks().stream()).map(Fork::counts));
    }

    /** The comparable forks of its hazard, stratum by stratum. */
    List<ForkComparison.Stratum> strata(boolean inTurn) {
        return StratumPair.of(baseline, forks, inTurn).stream()
                .map(pair -> pair.frequencies(this::isHazard))
                .toList();
    }

    /** Judges the test; its frequency is one of those in the analysis. */
    TestJudgement judge(DriftAnalysis analysis) {
        Optional<Hazard> hazard = HazardAnalysis.of(baseline, forks, this::isHazard);
        Optional<Drift> drift = analysis.drift(test);
        int planned = parts.stream().mapToInt(StressTest::plannedForks).sum();
        List<Long> sizes = Replicate.samples(forks);
        long samples = sizes.stream().mapToLong(Long::longValue).sum();
        List<Finding> findings = Stream.of(
                        failures(),
                        outcomes(),
                        completeness(planned),
                        forks.isEmpty() ? Stream.<Finding>empty() : observations(hazard, drift, samples))
                .flatMap(Function.identity())
                .toList();
        return new TestJudgement(
                test,
                TestJudgement.gravest(findings),
                forks.size(),
                planned,
                samples,
                hazard,
                forks.isEmpty() || sawMoreThanAcceptable()
                        ? Optional.empty()
                        : Optional.of(ForkRate.atMost(sizes).mean()),
                drift,
                hazard.filter(any -> drift.isEmpty()).map(any -> notCompared(analysis)),
                findings);
    }

    private boolean isHazard(String outcome) {
        return suite.expectation(test, outcome) == Expectation.ACCEPTABLE_INTERESTING;
    }

    private boolean sawMoreThanAcceptable() {
        return seen().keySet().stream().anyMatch(outcome -> suite.expectation(test, outcome) != Expectation.ACCEPTABLE);
    }

    private NotCompared notCompared(DriftAnalysis analysis) {
        if (forks.isEmpty()) {
            return NotCompared.noSamples();
        } else if (baseline.isEmpty()) {
            return NotCompared.notInBaseline();
        }
        return analysis.notTelling(test).orElseGet(() -> StratumPair.whyNone(baseline, forks));
    }

    private Stream<Finding> failures() {
        return parts.stream()
                .map(StressTest::failedForks)
                .filter(failed -> !failed.isEmpty())
                .map(failed -> Finding.wrong("%s ended with %s: %s"
                        .formatted(
                                Numbers.of(failed.size(), "fork"), failed.get(0).status(), reason(failed.get(0)))));
    }

    private static String reason(Fork fork) {
        return fork.messages().stream()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .findFirst()
                .orElse("no reason given");
    }

    private Stream<Finding> outcomes() {
        return seen().keySet().stream()
                .filter(outcome -> isForbidden(outcome) || isUnreachable(outcome))
                .map(outcome -> Finding.wrong("%s: %s, %s%s"
                        .formatted(
                                isForbidden(outcome) ? "forbidden" : "unreachable",
                                outcome,
                                times(outcome),
                                isUnreachable(outcome) ? proof(outcome) : "")));
    }

    private boolean isForbidden(String outcome) {
        return suite.expectation(test, outcome).isWrong();
    }

    private boolean isUnreachable(String outcome) {
        return suite.reachable(test)
                .map(reachable -> !reachable.contains(outcome))
                .orElse(false);
    }

    /** The clause that the exploration adds to a finding. */
    private String proof(String outcome) {
        Set<String> reachable = suite.reachable(test).orElseThrow();
        return suite.hazards().stream()
                .filter(hazard -> hazard.isIn(outcome) && reachable.stream().noneMatch(hazard::isIn))
                .findFirst()
                .map(hazard -> ", though no schedule of it ends " + hazard.word())
                .orElse(", though no schedule leads to it");
    }

    private Stream<Finding> completeness(int planned) {
        if (parts.isEmpty()) {
            return Stream.of(Finding.incomplete("it is in the baseline and was not run"));
        }
        Stream.Builder<Finding> findings = Stream.builder();
        if (forks.size() < planned) {
            findings.add(Finding.incomplete("%d of %d planned forks are there".formatted(forks.size(), planned)));
        }
        if (baseline.isEmpty()) {
            findings.add(Finding.remark("it is not in the baseline"));
        }
        return findings.build();
    }

    private Stream<Finding> observations(Optional<Hazard> hazard, Optional<Drift> drift, long samples) {
        return Stream.of(
                        hazard.flatMap(Hazard::finding).stream(),
                        drift.filter(Drift::moved).map(moved -> moved.finding(hazard.orElseThrow())).stream(),
                        newOutcomes(),
                        notSeen(samples).stream())
                .flatMap(Function.identity());
    }

    /** Remarks on outcomes that are new, on any machine and in any configuration. */
    private Stream<Finding> newOutcomes() {
        Set<String> known =
                Replicate.sum(baseline.stream().map(Replicate::counts)).keySet();
        return seen().keySet().stream()
                .filter(outcome -> !baseline.isEmpty() && !known.contains(outcome) && !isForbidden(outcome))
                .map(outcome ->
                        Finding.remark("%s is new, %s; the baseline never saw it".formatted(outcome, times(outcome))));
    }

    /** Outcomes that it can have, as was proved, and that no fork saw. */
    private Optional<Finding> notSeen(long samples) {
        String outcomes = suite.reachable(test).orElse(Set.of()).stream()
                .filter(outcome -> !seen().containsKey(outcome))
                .sorted()
                .collect(Collectors.joining("; "));
        return Optional.of(outcomes)
                .filter(names -> !names.isEmpty())
                .map(names -> Finding.remark("possible, not seen: %s, below %s per million (95 %%)"
                        .formatted(names, Numbers.perMillion(new Frequency(0, samples).upper()))));
    }

    private String times(String outcome) {
        long count = seen().get(outcome);
        return count == 1 ? "once" : Numbers.grouped(count) + " times";
    }
}
