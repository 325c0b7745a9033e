package org.jcstresskit.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class DispersionPriorTest {
    private static final int GROUPS = 4000;

    /** Groups whose true variances scatter as a scaled inverse chi-squared distribution. */
    private static List<LogOddsGroup> groups(double variance, int degrees, int forks) {
        Random random = new Random(1);
        List<LogOddsGroup> groups = new ArrayList<>();
        for (int i = 0; i < GROUPS; i++) {
            double ofGroup = variance * degrees / chiSquared(random, degrees);
            groups.add(new LogOddsGroup(forks, -5, ofGroup * chiSquared(random, forks - 1) / (forks - 1), 0));
        }
        return groups;
    }

    private static double chiSquared(Random random, int degrees) {
        double sum = 0;
        for (int i = 0; i < degrees; i++) {
            double normal = random.nextGaussian();
            sum += normal * normal;
        }
        return sum;
    }

    @Test
    void findsWhatGroupsOfThreeForksHaveInCommon() {
        DispersionPrior prior = DispersionPrior.fit(groups(0.5, 8, 3));

        assertThat(prior.variance()).isCloseTo(0.5, within(0.05));
        assertThat(prior.degrees()).isCloseTo(8, within(1.5));
    }

    @Test
    void trustsGroupsThatAreAllAlikeOnlySoFar() {
        assertThat(DispersionPrior.fit(groups(0.5, 10_000, 5)).degrees()).isEqualTo(30);
    }

    @Test
    void knowsNothingWithoutReplicates() {
        List<LogOddsGroup> single = List.of(new LogOddsGroup(1, -5, 0, 0.1), new LogOddsGroup(1, -6, 0, 0.1));

        assertThat(DispersionPrior.fit(single)).isEqualTo(DispersionPrior.NONE);
    }

    @Test
    void learnsFromTheChangesOfStrataWithOneForkEach() {
        Random random = new Random(4764);
        List<List<GroupPair>> outcomes = new ArrayList<>();
        for (int outcome = 0; outcome < 400; outcome++) {
            double change = random.nextGaussian();
            List<GroupPair> strata = new ArrayList<>();
            for (int stratum = 0; stratum < 9; stratum++) {
                double ofStratum = -8 + random.nextGaussian();
                strata.add(new GroupPair(
                        fork(ofStratum + random.nextGaussian()), fork(ofStratum + change + random.nextGaussian())));
            }
            outcomes.add(strata);
        }

        DispersionPrior prior = DispersionPrior.ofChanges(outcomes);

        assertThat(prior.variance()).isCloseTo(0.9, within(0.05));
        assertThat(prior.degrees()).isEqualTo(30);
    }

    /** Of a unit variance, chance explains a tenth. */
    private static LogOddsGroup fork(double logOdds) {
        return new LogOddsGroup(1, logOdds, 0, 0.1);
    }

    @Test
    void aFewChangesSayNothingOfOthers() {
        GroupPair pair = new GroupPair(fork(-8), fork(-7));

        assertThat(DispersionPrior.ofChanges(List.of(List.of(pair, pair, pair, pair))))
                .isEqualTo(DispersionPrior.NONE);
        assertThat(DispersionPrior.ofChanges(List.of(List.of(pair), List.of(pair))))
                .isEqualTo(DispersionPrior.NONE);
    }

    @Test
    void neverTakesForksForMoreAlikeThanChanceAllows() {
        Spread spread = new DispersionPrior(0.01, 10).moderate(new LogOddsGroup(3, -9, 0, 2));

        assertThat(spread.variance()).isGreaterThanOrEqualTo(2 * 10.0 / 12);
    }
}
