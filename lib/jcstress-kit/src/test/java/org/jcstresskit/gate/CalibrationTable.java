package org.jcstresskit.gate;

import java.util.Locale;
import org.junit.jupiter.api.Test;

/**
 * Prints the table of simulated machines in docs/STATISTICS.md. Not part of the build: its name does not end in Test.
 */
final class CalibrationTable {
    private static final int PAIRS = 100;
    private static final double FACTOR = 10;

    /** Tests, strata of each, forks of each stratum. */
    private static final int[][] DESIGNS = {{50, 1, 3}, {50, 9, 3}, {1, 1, 28}, {1, 28, 1}};

    private static final double[] RUN_DEVIATIONS = {0, 0.3, 0.7};

    @Test
    void print() {
        System.out.println("| tests x strata x forks | deviation between runs | pairs with a false \"moved\""
                + " | false \"wrong\" or \"blind\" | tenfold in one test: caught |");
        System.out.println("|---|---:|---:|---:|---:|");
        for (int[] design : DESIGNS) {
            for (double runDeviation : RUN_DEVIATIONS) {
                Calibration row = Calibration.of(PAIRS, design[0], design[1], design[2], runDeviation, FACTOR);
                System.out.printf(
                        Locale.ROOT,
                        "| %d x %d x %d | %.1f | %d | %d | %d |%n",
                        design[0],
                        design[1],
                        design[2],
                        runDeviation,
                        row.withMoved(),
                        row.alarms(),
                        row.caught());
            }
        }
    }
}
