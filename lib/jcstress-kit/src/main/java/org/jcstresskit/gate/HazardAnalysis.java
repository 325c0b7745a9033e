package org.jcstresskit.gate;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jcstresskit.result.Frequency;
import org.jcstresskit.statistics.ForkRate;

/** Determines whether a run had to show a test's hazard, which the baseline showed. */
final class HazardAnalysis {
    /** On a like machine the rate may be lower by the usual margin, without any change of the program. */
    private static final double PART_ON_LIKE_MACHINES = 1 / GateOptions.MARGIN;

    /** On another machine, only the order of magnitude is expected to be the same. */
    private static final double PART_ON_OTHER_MACHINES = 0.1;

    private final List<Replicate> baseline;
    private final Predicate<String> hazard;

    private HazardAnalysis(List<Replicate> baseline, Predicate<String> hazard) {
        this.baseline = baseline;
        this.hazard = hazard;
    }

    /** The hazard, that is all outcomes of a kind; empty if neither side saw one. */
    static Optional<Hazard> of(List<Replicate> baseline, List<Replicate> run, Predicate<String> hazard) {
        ForkFrequencies before = ForkFrequencies.of(Replicate.frequencies(baseline, hazard));
        ForkFrequencies now = ForkFrequencies.of(Replicate.frequencies(run, hazard));
        if (before.all().count() + now.all().count() == 0) {
            return Optional.empty();
        }
        HazardAnalysis analysis = new HazardAnalysis(Replicate.telling(baseline), hazard);
        return Optional.of(new Hazard(
                before,
                now,
                analysis.silenceProbability(run),
                analysis.silenceProbability(analysis.baseline) < Hazard.BLIND));
    }

    private double silenceProbability(List<Replicate> forks) {
        return Math.exp(Replicate.byKind(forks).entrySet().stream()
                .mapToDouble(kind -> rate(kind.getKey()).logSilence(Replicate.samples(kind.getValue())))
                .sum());
    }

    /** The rate in the forks' own stratum if the baseline has it, otherwise in all strata. */
    private ForkRate rate(Replicate.Kind kind) {
        List<Replicate> alike = baseline.stream()
                .filter(fork -> fork.kind().machine().equals(kind.machine()))
                .toList();
        List<Replicate> same =
                alike.stream().filter(fork -> fork.kind().equals(kind)).toList();
        if (alike.isEmpty()) {
            return rate(baseline, PART_ON_OTHER_MACHINES);
        }
        return rate(same.isEmpty() ? alike : same, PART_ON_LIKE_MACHINES);
    }

    private ForkRate rate(List<Replicate> forks, double part) {
        List<Frequency> frequencies = Replicate.frequencies(forks, hazard);
        return new ForkRate(
                frequencies.isEmpty() ? 0 : part * ForkRate.atLeast(frequencies).mean());
    }

    /** Probability that at least this number of hazards are silent at once; their number is Poisson-binomial. */
    static double jointSilence(List<Hazard> hazards) {
        int silent = (int) hazards.stream().filter(Hazard::isSilent).count();
        double[] distribution = new double[hazards.size() + 1];
        distribution[0] = 1;
        for (int known = 0; known < hazards.size(); known++) {
            double silence = hazards.get(known).silenceProbability();
            for (int count = known + 1; count > 0; count--) {
                distribution[count] = distribution[count] * (1 - silence) + distribution[count - 1] * silence;
            }
            distribution[0] *= 1 - silence;
        }
        return Arrays.stream(distribution, silent, distribution.length).sum();
    }
}
