package org.jcstresskit.gate;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jcstresskit.result.Expectation;
import org.jcstresskit.result.Frequency;
import org.jcstresskit.result.Stratum;
import org.jcstresskit.statistics.DispersionPrior;
import org.jcstresskit.statistics.ForkRates;
import org.jcstresskit.statistics.LogOddsGroup;
import org.jcstresskit.suite.Suite;

/** Determines whether a run had to show a test's hazard, which the baseline showed. */
final class HazardAnalysis {
    /** On another machine, only the order of magnitude is expected to be the same. */
    private static final double FACTOR_ACROSS_MACHINES = 10;

    private final List<Replicate> baseline;
    private final Predicate<String> hazard;
    private final DispersionPrior prior;
    private final Map<Optional<Stratum>, Map<LikeMachine, ForkRates>> rates = new HashMap<>();

    private HazardAnalysis(List<Replicate> baseline, Predicate<String> hazard, DispersionPrior prior) {
        this.baseline = baseline;
        this.hazard = hazard;
        this.prior = prior.orAssumed();
    }

    /**
     * The hazard of the test, that is all outcomes which its table calls interesting; empty if the baseline saw none.
     */
    static Optional<Hazard> of(
            String test, List<Replicate> baseline, List<Replicate> run, Suite suite, DispersionPrior prior) {
        Predicate<String> hazard = outcome -> suite.expectation(test, outcome) == Expectation.ACCEPTABLE_INTERESTING;
        Frequency before = Replicate.total(baseline, hazard);
        if (before.count() == 0) {
            return Optional.empty();
        }
        HazardAnalysis analysis = new HazardAnalysis(Replicate.telling(baseline), hazard, prior);
        return Optional.of(new Hazard(
                before,
                Replicate.total(run, hazard),
                analysis.silenceProbability(run),
                analysis.silenceProbability(baseline) < Hazard.BLIND));
    }

    private double silenceProbability(List<Replicate> forks) {
        return Math.exp(forks.stream()
                .mapToDouble(fork -> rates(fork).logSilence(fork.samples()))
                .sum());
    }

    /** The rates in the fork's own stratum if the baseline has it, otherwise those in all strata. */
    private ForkRates rates(Replicate fork) {
        boolean known = baseline.stream()
                .anyMatch(other -> isAlike(fork, other) && other.stratum().equals(fork.stratum()));
        Optional<Stratum> stratum = known ? Optional.of(fork.stratum()) : Optional.empty();
        return rates.computeIfAbsent(stratum, key -> new HashMap<>())
                .computeIfAbsent(fork.machine(), machine -> estimate(fork, stratum));
    }

    private ForkRates estimate(Replicate fork, Optional<Stratum> stratum) {
        List<Replicate> alike =
                baseline.stream().filter(other -> isAlike(fork, other)).toList();
        List<Replicate> group = (alike.isEmpty() ? baseline : alike)
                .stream()
                        .filter(other -> stratum.isEmpty() || other.stratum().equals(stratum.get()))
                        .toList();
        List<Frequency> frequencies = Replicate.frequencies(group, hazard);
        LogOddsGroup logOdds = LogOddsGroup.of(frequencies, LogOddsGroup.correction(frequencies.stream()));
        double factor = alike.isEmpty() ? FACTOR_ACROSS_MACHINES : 1;
        return ForkRates.lowest(logOdds, prior.moderate(logOdds), factor);
    }

    private static boolean isAlike(Replicate fork, Replicate other) {
        return other.machine().equals(fork.machine());
    }

    /** Probability that at least this number of hazards are silent at once; their number is Poisson-binomial. */
    static double jointSilence(List<Hazard> hazards) {
        long silent = hazards.stream().filter(Hazard::isSilent).count();
        double[] distribution = new double[hazards.size() + 1];
        distribution[0] = 1;
        int known = 0;
        for (Hazard hazard : hazards) {
            known++;
            for (int count = known; count >= 0; count--) {
                double before = count == 0 ? 0 : distribution[count - 1];
                distribution[count] =
                        distribution[count] * (1 - hazard.silenceProbability()) + before * hazard.silenceProbability();
            }
        }
        double probability = 0;
        for (int count = distribution.length - 1; count >= silent; count--) {
            probability += distribution[count];
        }
        return probability;
    }
}
