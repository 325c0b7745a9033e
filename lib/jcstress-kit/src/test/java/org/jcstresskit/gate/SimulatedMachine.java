package org.jcstresskit.gate;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jcstresskit.result.Fork;
import org.jcstresskit.result.Stratum;
import org.jcstresskit.result.StressRun;

/**
 * A machine on which frequencies behave as they were measured: they differ by orders of magnitude between tests, by a
 * factor of 50 between ways of compiling, between forks by a factor that is different for each stratum, and from run to
 * run as well; samples per fork vary by a factor of three.
 */
final class SimulatedMachine {
    private static final double LN_10 = Math.log(10);

    private final int tests;
    private final int strata;
    private final int forks;
    private final double runDeviation;
    private final double[][] logOdds;
    private final double[][] deviation;
    private final Random random;

    /**
     * Makes a machine.
     *
     * @param tests tests of the suite
     * @param strata strata of each test
     * @param forks forks of each stratum in a run
     * @param runDeviation standard deviation, between runs, of a stratum's log-odds
     * @param seed of everything
     */
    SimulatedMachine(int tests, int strata, int forks, double runDeviation, long seed) {
        this.tests = tests;
        this.strata = strata;
        this.forks = forks;
        this.runDeviation = runDeviation;
        this.random = new Random(seed);
        this.logOdds = new double[tests][strata];
        this.deviation = new double[tests][strata];
        for (int test = 0; test < tests; test++) {
            double rarest = -6 * LN_10;
            double ofTest = rarest + random.nextDouble() * 5 * LN_10;
            for (int stratum = 0; stratum < strata; stratum++) {
                logOdds[test][stratum] = ofTest + (random.nextDouble() - 0.5) * Math.log(50);
                deviation[test][stratum] = 0.2 + 2 * random.nextDouble();
            }
        }
    }

    /** A run in which the odds of the first {@code moved} tests are {@code factor} times as large. */
    StressRun run(int moved, double factor) {
        SyntheticRun run = new SyntheticRun();
        for (int test = 0; test < tests; test++) {
            double shift = test < moved ? Math.log(factor) : 0;
            List<Fork> all = new ArrayList<>();
            for (int stratum = 0; stratum < strata; stratum++) {
                double ofRun = runDeviation * random.nextGaussian();
                for (int fork = 0; fork < forks; fork++) {
                    double ofFork = deviation[test][stratum] * random.nextGaussian();
                    all.add(fork(fork, stratum, logOdds[test][stratum] + shift + ofRun + ofFork));
                }
            }
            run.test(SyntheticSuite.name(test), all);
        }
        return run.build();
    }

    private Fork fork(int id, int stratum, double logOddsOfFork) {
        long samples = 100_000L + random.nextInt(200_000);
        double rate = 1 / (1 + Math.exp(-logOddsOfFork));
        long hung = binomial(samples, rate);
        SortedMap<String, Long> counts = new TreeMap<>();
        counts.put(SyntheticSuite.PRINTED, samples - hung);
        counts.put(SyntheticSuite.HUNG, hung);
        return SyntheticRun.fork(id, new Stratum("mode " + stratum, List.of(), "cores"), counts);
    }

    /** Poisson for few, normal for many: close enough to a binomial count. */
    private long binomial(long samples, double rate) {
        double mean = samples * rate;
        if (mean > 50) {
            double count = mean + Math.sqrt(mean * (1 - rate)) * random.nextGaussian();
            return Math.max(0, Math.min(samples, Math.round(count)));
        }
        double limit = Math.exp(-mean);
        long count = -1;
        for (double product = 1; product > limit; product *= random.nextDouble()) {
            count++;
        }
        return Math.min(samples, count);
    }
}
