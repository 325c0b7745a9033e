package org.jcstresskit.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.jcstresskit.result.Frequency;
import org.jcstresskit.statistics.ForkComparison.Stratum;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

final class ForkComparisonTest {
    private static final double Z = 2;
    private static final long SAMPLES = 1_000_000_000;

    /** A fork with these odds, of so many samples that what is added to none does not matter. */
    private static Frequency fork(double logOdds) {
        return new Frequency(Math.round(SAMPLES / (1 + Math.exp(-logOdds))), SAMPLES);
    }

    private static List<Frequency> forks(double... logOdds) {
        return Arrays.stream(logOdds).mapToObj(ForkComparisonTest::fork).toList();
    }

    /** The square of the weighted sum over its variance, over all exchanges of forks within the strata. */
    private static double squaredScore(List<double[][]> strata) {
        double sum = 0;
        double variance = 0;
        for (double[][] stratum : strata) {
            List<Double> sums = new ArrayList<>();
            double[] all = Stream.of(stratum).flatMapToDouble(Arrays::stream).toArray();
            double mean = Arrays.stream(all).average().orElseThrow();
            for (int chosen = 0; chosen < 1 << all.length; chosen++) {
                if (Integer.bitCount(chosen) == stratum[1].length) {
                    double total = 0;
                    for (int i = 0; i < all.length; i++) {
                        total += (chosen >> i & 1) * (all[i] - mean);
                    }
                    sums.add(total);
                }
            }
            variance += sums.stream().mapToDouble(each -> each * each).average().orElseThrow();
            sum += Arrays.stream(stratum[1]).map(each -> each - mean).sum();
        }
        return sum * sum / variance;
    }

    /** The strata, with the odds of the run divided by a factor. */
    private static List<double[][]> shifted(List<double[][]> strata, double logFactor) {
        return strata.stream()
                .map(sides -> new double[][] {
                    sides[0],
                    Arrays.stream(sides[1]).map(each -> each - logFactor).toArray()
                })
                .toList();
    }

    private static ForkComparison compare(List<double[][]> strata) {
        return ForkComparison.of(strata.stream()
                .map(sides -> new Stratum(forks(sides[0]), forks(sides[1])))
                .toList());
    }

    static Stream<List<double[][]>> strataOfOneSize() {
        double[][] one = {{-5, -6.5, -4.2, -5.5, -6}, {-3.1, -4, -2.5, -3.6}};
        double[][] two = {{-8.5, -7, -8}, {-7.5, -5.9, -5}};
        double[][] three = {{-5, -6, -5.2}, {-3, -4.9, -4}};
        return Stream.of(Collections.singletonList(one), List.of(two, three));
    }

    @ParameterizedTest
    @MethodSource("strataOfOneSize")
    void theEndsOfTheIntervalAreThoseThatAllExchangesTogetherRejectJustSo(List<double[][]> strata) {
        ForkComparison comparison = compare(strata);
        double error = comparison.error(Z);

        assertThat(squaredScore(shifted(strata, comparison.difference() - error)))
                .isCloseTo(Z * Z, within(1e-4));
        assertThat(squaredScore(shifted(strata, comparison.difference() + error)))
                .isCloseTo(Z * Z, within(1e-4));
    }

    @Test
    void theDifferenceIsThatOfTheMeanLogarithms() {
        ForkComparison comparison = ForkComparison.of(
                List.of(new Stratum(forks(-6, -4), forks(-3, -4, -2)), new Stratum(forks(-9), forks(-8))));

        assertThat(comparison.difference()).isCloseTo((1.2 * 2 + 0.5 * 1) / 1.7, within(1e-4));
    }

    @Test
    void strataOfUnlikeSizeDoNotMakeTheIntervalNarrower() {
        List<double[][]> strata = List.of(
                new double[][] {{-5, -6, -5.5, -4.8}, {-3, -3.5, -4}}, new double[][] {{-8.5, -7.4}, {-7.5, -6.9}});
        ForkComparison comparison = compare(strata);

        assertThat(squaredScore(shifted(strata, comparison.difference() - comparison.error(Z))))
                .isGreaterThanOrEqualTo(Z * Z);
    }

    @ParameterizedTest
    @CsvSource({"4, false", "5, false", "6, true", "7, true"})
    void thereAreNumbersOfForksThatCannotTellAnything(int strata, boolean telling) {
        Stratum single = new Stratum(forks(-6), forks(-1));

        assertThat(ForkComparison.of(Collections.nCopies(strata, single)).error(2.3))
                .matches(error -> Double.isFinite(error) == telling);
    }

    @Test
    void silentForksOfAnySizeAreAlike() {
        ForkComparison comparison = ForkComparison.of(List.of(new Stratum(
                Collections.nCopies(9, new Frequency(0, 1_000_000)), Collections.nCopies(9, new Frequency(0, 1000)))));

        assertThat(comparison.difference()).isCloseTo(0, within(1e-9));
        assertThat(comparison.increase(3)).isInfinite();
    }

    @Test
    void aRareHazardMustGrowByMoreThanItShows() {
        List<Frequency> rare = Collections.nCopies(9, new Frequency(1, 1_000_000));

        assertThat(ForkComparison.of(List.of(new Stratum(rare, rare))).increase(3))
                .isCloseTo(4, within(1e-9));
    }

    @Test
    void rejectsNoMoreOftenThanItSaysWhateverTheForksAreLike() {
        Random random = new Random(4764);
        double quantile = ForkComparison.quantile(0.01, 1);
        int rejected = 0;
        int pairs = 20_000;
        for (int pair = 0; pair < pairs; pair++) {
            double spread = 3 * random.nextDouble();
            List<Frequency> forks = random.doubles(16)
                    .map(uniform -> Math.log(uniform / (1 - uniform)))
                    .mapToObj(logistic -> fork(-8 + spread * logistic))
                    .toList();
            ForkComparison comparison =
                    ForkComparison.of(List.of(new Stratum(forks.subList(0, 8), forks.subList(8, 16))));
            rejected += Math.abs(comparison.difference()) > comparison.error(quantile) ? 1 : 0;
        }

        assertThat(rejected).isLessThan(pairs / 100);
    }

    /** As docs/STATISTICS.md has it. */
    @ParameterizedTest
    @CsvSource({"50, 10, 3, 27", "1, 10, 3, 16", "50, 3, 2, 99", "1, 3, 2, 65"})
    void saysHowManyForksAreNeeded(int comparisons, double factor, double margin, int forks) {
        assertThat(ForkComparison.forksNeeded(
                        Math.log(factor), Math.log(margin), ForkComparison.quantile(0.01, comparisons)))
                .isEqualTo(forks);
    }

    @Test
    void soManyForksAreEnoughNinetyFiveTimesInAHundred() {
        Random random = new Random(1);
        double quantile = ForkComparison.quantile(0.01, 50);
        int seen = 0;
        for (int pair = 0; pair < 1000; pair++) {
            double[] before = random.doubles(27)
                    .map(unused -> -8 + 1.4 * random.nextGaussian())
                    .toArray();
            double[] now = random.doubles(27)
                    .map(unused -> -8 + Math.log(10) + 1.4 * random.nextGaussian())
                    .toArray();
            ForkComparison comparison = ForkComparison.of(List.of(new Stratum(forks(before), forks(now))));
            seen += comparison.difference() > Math.max(Math.log(3), comparison.error(quantile)) ? 1 : 0;
        }

        assertThat(seen).isBetween(930, 970);
    }
}
