package org.jcstresskit.gate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jcstresskit.result.Frequency;
import org.jcstresskit.statistics.Answer;
import org.jcstresskit.statistics.DispersionPrior;
import org.jcstresskit.statistics.ForkComparison;
import org.jcstresskit.statistics.GroupPair;
import org.jcstresskit.statistics.Holm;
import org.jcstresskit.statistics.Inflation;
import org.jcstresskit.statistics.LogOddsGroup;
import org.jcstresskit.suite.Suite;

/**
 * Compares all frequencies of a run with those of the baseline at once, because the usual difference between forks and
 * the number of comparisons enter into each of them.
 *
 * @param prior how much forks usually differ
 * @param inflation by how much variances are larger than forks explain
 * @param comparisons how many comparisons there are
 * @param byTest the comparisons of each test, stratum by stratum, then all strata together
 */
record DriftAnalysis(DispersionPrior prior, double inflation, int comparisons, SortedMap<String, List<Drift>> byTest) {
    private static final double TAIL = 0.025;

    /** Two groups of forks that saw the outcome or not, before they are compared. */
    private record Candidate(String test, String outcome, StratumPair pair, GroupPair groups) {

        static Candidate of(String test, String outcome, StratumPair pair) {
            List<Frequency> before = Replicate.frequencies(pair.baseline(), outcome::equals);
            List<Frequency> now = Replicate.frequencies(pair.run(), outcome::equals);
            double correction = LogOddsGroup.correction(Stream.concat(before.stream(), now.stream()));
            return new Candidate(
                    test,
                    outcome,
                    pair,
                    new GroupPair(LogOddsGroup.of(before, correction), LogOddsGroup.of(now, correction)));
        }

        /** The key of the candidates that are compared together. */
        List<Object> comparedTogether() {
            return List.of(test, outcome);
        }
    }

    /** A comparison with its candidates. */
    private record Compared(List<Candidate> candidates, ForkComparison comparison) {
        Drift toDrift(ForkComparison inflated, double adjustedP, double levelOfEach, GateOptions options) {
            Candidate first = candidates.get(0);
            List<Replicate> before = forks(candidate -> candidate.pair().baseline());
            List<Replicate> now = forks(candidate -> candidate.pair().run());
            return new Drift(
                    first.outcome(),
                    candidates.size() == 1 ? first.pair().where() : "all " + candidates.size() + " strata",
                    before.size(),
                    now.size(),
                    Replicate.total(before, first.outcome()::equals),
                    Replicate.total(now, first.outcome()::equals),
                    inflated.ratio(),
                    inflated.lower(TAIL),
                    inflated.upper(TAIL),
                    inflated.detectable(levelOfEach),
                    inflated.forksNeeded(Drift.TENFOLD, levelOfEach, before.size(), now.size()),
                    adjustedP,
                    options.margin(),
                    Answer.of(inflated, adjustedP, options.level(), options.margin()));
        }

        private List<Replicate> forks(Function<Candidate, List<Replicate>> side) {
            return candidates.stream()
                    .flatMap(candidate -> side.apply(candidate).stream())
                    .toList();
        }
    }

    static DriftAnalysis of(
            SortedMap<String, List<Replicate>> baseline,
            SortedMap<String, List<Replicate>> run,
            Suite suite,
            GateOptions options) {
        List<Candidate> candidates = new ArrayList<>();
        run.forEach((test, forks) ->
                candidates.addAll(candidates(test, baseline.getOrDefault(test, List.of()), forks, suite)));
        DispersionPrior prior = prior(candidates);
        List<Compared> strata = new ArrayList<>();
        for (Candidate candidate : candidates) {
            ForkComparison.of(candidate.groups(), prior)
                    .ifPresent(comparison -> strata.add(new Compared(List.of(candidate), comparison)));
        }
        List<Compared> outcomes = together(strata, prior);
        // Strata of one outcome share its fate: if it changed, all of them did, and that is not the machine.
        double inflation =
                Inflation.of(outcomes.stream().map(Compared::comparison).toList());
        List<Compared> all = new ArrayList<>(strata);
        outcomes.stream().filter(outcome -> outcome.candidates().size() > 1).forEach(all::add);
        return new DriftAnalysis(prior, inflation, all.size(), decide(all, inflation, options));
    }

    /** How much forks differ, estimated from replicates or, if there are none, from the changes of the strata. */
    private static DispersionPrior prior(List<Candidate> candidates) {
        DispersionPrior ofReplicates = DispersionPrior.fit(candidates.stream()
                .flatMap(candidate -> Stream.of(
                        candidate.groups().baseline(), candidate.groups().candidate()))
                .toList());
        if (!ofReplicates.equals(DispersionPrior.NONE)) {
            return ofReplicates;
        }
        return DispersionPrior.ofChanges(candidates.stream()
                .collect(Collectors.groupingBy(
                        Candidate::comparedTogether, Collectors.mapping(Candidate::groups, Collectors.toList())))
                .values());
    }

    private static List<Candidate> candidates(String test, List<Replicate> baseline, List<Replicate> run, Suite suite) {
        List<StratumPair> pairs = StratumPair.of(Replicate.telling(baseline), Replicate.telling(run));
        return new ComparedOutcomes(test, baseline, run, suite)
                .names().stream()
                        .flatMap(outcome -> pairs.stream()
                                .filter(pair -> isSeen(outcome, pair))
                                .map(pair -> Candidate.of(test, outcome, pair)))
                        .toList();
    }

    private static boolean isSeen(String outcome, StratumPair pair) {
        return Stream.concat(pair.baseline().stream(), pair.run().stream())
                .anyMatch(fork -> fork.counts().getOrDefault(outcome, 0L) > 0);
    }

    /** The comparisons of an outcome over all of its strata together. */
    private static List<Compared> together(List<Compared> strata, DispersionPrior prior) {
        Map<List<Object>, List<Compared>> byOutcome = new LinkedHashMap<>();
        for (Compared compared : strata) {
            Candidate candidate = compared.candidates().get(0);
            byOutcome
                    .computeIfAbsent(candidate.comparedTogether(), key -> new ArrayList<>())
                    .add(compared);
        }
        return byOutcome.values().stream()
                .map(alike -> alike.size() == 1 ? alike.get(0) : pooled(alike, prior))
                .toList();
    }

    private static Compared pooled(List<Compared> strata, DispersionPrior prior) {
        return new Compared(
                strata.stream()
                        .flatMap(compared -> compared.candidates().stream())
                        .toList(),
                ForkComparison.pooled(strata.stream().map(Compared::comparison).toList(), prior));
    }

    private static SortedMap<String, List<Drift>> decide(List<Compared> all, double inflation, GateOptions options) {
        List<ForkComparison> inflated = all.stream()
                .map(compared -> compared.comparison().inflated(inflation))
                .toList();
        double[] adjusted = Holm.adjusted(
                inflated.stream().mapToDouble(ForkComparison::pValue).toArray());
        SortedMap<String, List<Drift>> byTest = new TreeMap<>();
        for (int i = 0; i < all.size(); i++) {
            byTest.computeIfAbsent(all.get(i).candidates().get(0).test(), test -> new ArrayList<>())
                    .add(all.get(i).toDrift(inflated.get(i), adjusted[i], options.level() / all.size(), options));
        }
        return byTest;
    }
}
