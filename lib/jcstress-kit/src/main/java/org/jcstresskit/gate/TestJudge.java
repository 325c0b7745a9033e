package org.jcstresskit.gate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jcstresskit.result.Expectation;
import org.jcstresskit.result.Fork;
import org.jcstresskit.result.Frequency;
import org.jcstresskit.result.StressTest;
import org.jcstresskit.statistics.Answer;
import org.jcstresskit.statistics.ZeroBounds;
import org.jcstresskit.suite.HazardWord;
import org.jcstresskit.suite.Suite;
import org.jcstresskit.text.Numbers;

/** Judges one test. */
final class TestJudge {
    private final String test;
    private final Optional<List<Replicate>> baseline;
    private final Suite suite;
    private final GateOptions options;
    private final DriftAnalysis drift;
    private final List<Finding> findings = new ArrayList<>();

    /** A judge of the test; {@code baseline} is null if the baseline does not have it. */
    TestJudge(String test, List<Replicate> baseline, Suite suite, GateOptions options, DriftAnalysis drift) {
        this.test = test;
        this.baseline = Optional.ofNullable(baseline);
        this.suite = suite;
        this.options = options;
        this.drift = drift;
    }

    /**
     * Judges the test.
     *
     * @param parts the test in each of the runs
     * @param forks the usable forks of all runs
     */
    TestJudgement judge(List<StressTest> parts, List<Replicate> forks) {
        Optional<Hazard> hazard =
                baseline.flatMap(before -> HazardAnalysis.of(test, before, forks, suite, drift.prior()));
        List<Drift> comparisons = drift.byTest().getOrDefault(test, List.of());
        long samples = forks.stream().mapToLong(Replicate::samples).sum();
        int planned = parts.stream().mapToInt(StressTest::plannedForks).sum();

        parts.forEach(this::failures);
        SortedMap<String, Long> seen = seen(parts);
        seen.forEach(this::outcome);
        completeness(parts, forks.size(), planned, samples);
        if (!forks.isEmpty()) {
            hazard.ifPresent(this::hazard);
            comparisons.forEach(this::comparison);
            baseline.ifPresent(before -> sets(before, seen));
            unseen(seen, samples);
        }
        return new TestJudgement(
                test,
                TestJudgement.gravest(findings),
                forks.size(),
                planned,
                samples,
                hazard,
                zeroBounds(forks),
                comparisons,
                notCompared(forks, seen, hazard, comparisons),
                List.copyOf(findings));
    }

    private Optional<NotCompared> notCompared(
            List<Replicate> forks, SortedMap<String, Long> seen, Optional<Hazard> hazard, List<Drift> comparisons) {
        if ((hazard.isEmpty() && !anyHazard(seen))
                || hazard.filter(Hazard::isFixed).isPresent()) {
            return Optional.empty();
        } else if (forks.isEmpty()) {
            return Optional.of(NotCompared.noSamples());
        } else if (baseline.isEmpty()) {
            return Optional.of(NotCompared.notInBaseline());
        }
        List<Drift> ofHazard = comparisons.stream()
                .filter(comparison -> isHazard(comparison.outcome()))
                .toList();
        if (ofHazard.stream().anyMatch(Drift::isTelling)) {
            return Optional.empty();
        }
        return Optional.of(ofHazard.stream()
                .min(Comparator.comparingDouble(Drift::detectable))
                .map(NotCompared::fewForks)
                .orElseGet(() -> whyNone(baseline.get(), forks)));
    }

    private NotCompared whyNone(List<Replicate> before, List<Replicate> now) {
        return StratumPair.of(Replicate.telling(before), Replicate.telling(now)).stream()
                .filter(pair -> Replicate.total(pair.baseline(), this::isHazard).count() > 0)
                .findFirst()
                .map(pair -> NotCompared.singleForks(
                        pair.run().size(), pair.baseline().size()))
                .orElseGet(() -> StratumPair.whyNone(before, now));
    }

    private boolean isHazard(String outcome) {
        return suite.expectation(test, outcome) == Expectation.ACCEPTABLE_INTERESTING;
    }

    private void failures(StressTest part) {
        part.failedForks().stream()
                .findFirst()
                .ifPresent(fork -> findings.add(Finding.wrong("%s ended with %s: %s"
                        .formatted(Numbers.of(part.failedForks().size(), "fork"), fork.status(), reason(fork)))));
    }

    private static String reason(Fork fork) {
        return fork.messages().stream()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .findFirst()
                .orElse("no reason given");
    }

    /** The outcomes that any fork saw, including forks that failed later. */
    private static SortedMap<String, Long> seen(List<StressTest> parts) {
        SortedMap<String, Long> seen = new TreeMap<>();
        parts.stream()
                .flatMap(part -> part.forks().stream())
                .flatMap(fork -> fork.counts().entrySet().stream())
                .filter(entry -> entry.getValue() > 0)
                .forEach(entry -> seen.merge(entry.getKey(), entry.getValue(), Long::sum));
        return seen;
    }

    private void outcome(String outcome, long count) {
        if (suite.expectation(test, outcome).isWrong()) {
            findings.add(Finding.wrong("forbidden: %s, %s%s".formatted(outcome, times(count), proof(outcome))));
        } else if (isUnreachable(outcome)) {
            findings.add(Finding.wrong("unreachable: %s, %s%s".formatted(outcome, times(count), proof(outcome))));
        }
    }

    private boolean isUnreachable(String outcome) {
        return suite.reachable(test)
                .map(reachable -> !reachable.contains(outcome))
                .orElse(false);
    }

    /** The clause that the exploration adds to a finding. */
    private String proof(String outcome) {
        if (!isUnreachable(outcome)) {
            return "";
        }
        for (HazardWord hazard : suite.hazards()) {
            boolean can = suite.reachable(test).orElseThrow().stream().anyMatch(hazard::isIn);
            if (hazard.isIn(outcome) && !can) {
                return ", though no schedule of it ends " + hazard.word();
            }
        }
        return ", though no schedule leads to it";
    }

    private void completeness(List<StressTest> parts, int forks, int planned, long samples) {
        if (parts.isEmpty()) {
            findings.add(Finding.incomplete("it is in the baseline and was not run"));
            return;
        }
        if (forks < planned) {
            findings.add(
                    Finding.incomplete("%d of %s are there".formatted(forks, Numbers.of(planned, "planned fork"))));
        }
        if (forks > 0 && samples < options.minSamples()) {
            findings.add(Finding.incomplete("%s are too few, at least %s are needed"
                    .formatted(Numbers.of(samples, "sample"), Numbers.grouped(options.minSamples()))));
        }
        if (baseline.isEmpty()) {
            findings.add(Finding.remark("it is not in the baseline"));
        }
    }

    private void hazard(Hazard hazard) {
        if (!hazard.isSilent()) {
            return;
        }
        String before = "its hazard did not show; the baseline has it in %s of a million samples"
                .formatted(Numbers.perMillion(hazard.baseline().rate()));
        if (hazard.isBlind()) {
            findings.add(Finding.blind("%s, and such a run misses that with a probability of %.0e"
                    .formatted(before, hazard.silenceProbability())));
        } else if (hazard.isDoubtful()) {
            findings.add(
                    Finding.incomplete("%s, and such a run misses that with a probability of only %.0e: run it again"
                            .formatted(before, hazard.silenceProbability())));
        } else if (hazard.isControl()) {
            findings.add(Finding.remark("%s; such a run misses that with a probability of %s"
                    .formatted(before, percent(hazard.silenceProbability()))));
        } else {
            findings.add(Finding.remark("%s, too rarely to demand it of a run".formatted(before)));
        }
    }

    private void comparison(Drift comparison) {
        if (comparison.answer() == Answer.MOVED) {
            findings.add(Finding.drifted("%s is %s (95 %%: %s to %s), in %s: %s -> %s per million, %d and %d forks"
                    .formatted(
                            comparison.outcome(),
                            times(comparison.ratio()),
                            factor(comparison.lower()),
                            factor(comparison.upper()),
                            comparison.where(),
                            Numbers.perMillion(comparison.baseline().rate()),
                            Numbers.perMillion(comparison.run().rate()),
                            comparison.baselineForks(),
                            comparison.forks())));
        }
    }

    /** Adds remarks on outcomes that only one side saw, on any machine and in any configuration. */
    private void sets(List<Replicate> before, SortedMap<String, Long> seen) {
        NavigableSet<String> known = new TreeSet<>();
        before.forEach(fork -> known.addAll(fork.counts().keySet()));
        known.removeIf(outcome -> Replicate.total(before, outcome::equals).count() == 0);
        for (String outcome : seen.keySet()) {
            if (!known.contains(outcome) && !suite.expectation(test, outcome).isWrong()) {
                findings.add(Finding.remark(
                        "%s is new, %s; the baseline never saw it".formatted(outcome, times(seen.get(outcome)))));
            }
        }
        for (String outcome : known) {
            if (!seen.containsKey(outcome) && isHazard(outcome) && anyHazard(seen)) {
                Frequency frequency = Replicate.total(before, outcome::equals);
                findings.add(Finding.remark("%s did not show; the baseline has it in %s of a million samples"
                        .formatted(outcome, Numbers.perMillion(frequency.rate()))));
            }
        }
    }

    /** Outcomes that it can have, as was proved, and that no fork saw. */
    private void unseen(SortedMap<String, Long> seen, long samples) {
        String unseen = suite.reachable(test).orElse(Set.of()).stream()
                .filter(outcome -> !seen.containsKey(outcome))
                .sorted()
                .collect(Collectors.joining("; "));
        if (!unseen.isEmpty()) {
            findings.add(Finding.remark("possible, not seen: %s, below %s per million (95 %%)"
                    .formatted(unseen, Numbers.perMillion(new Frequency(0, samples).upper()))));
        }
    }

    private boolean anyHazard(SortedMap<String, Long> seen) {
        return seen.keySet().stream().anyMatch(this::isHazard);
    }

    private Optional<ZeroBounds> zeroBounds(List<Replicate> forks) {
        Frequency hazard =
                Replicate.total(forks, outcome -> suite.expectation(test, outcome) != Expectation.ACCEPTABLE);
        if (forks.isEmpty() || hazard.count() > 0) {
            return Optional.empty();
        }
        double variance = drift.prior().orAssumed().variance();
        return Optional.of(ZeroBounds.of(forks.stream().map(Replicate::samples).toList(), variance));
    }

    private static String times(long count) {
        return count == 1 ? "once" : Numbers.grouped(count) + " times";
    }

    private static String times(double ratio) {
        return ratio >= 1 ? factor(ratio) + " times as likely" : factor(1 / ratio) + " times less likely";
    }

    private static String factor(double factor) {
        if (factor >= 1e4 || factor < 0.01) {
            return String.format(Locale.ROOT, "%.0e", factor);
        }
        return String.format(Locale.ROOT, factor >= 10 ? "%.0f" : "%.2g", factor);
    }

    private static String percent(double part) {
        return String.format(Locale.ROOT, "%.2g %%", 100 * part);
    }
}
