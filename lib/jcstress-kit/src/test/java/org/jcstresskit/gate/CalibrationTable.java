package org.jcstresskit.gate;

import java.util.List;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

/**
 * Prints the tables of simulated machines in docs/STATISTICS.md. Not part of the build: its name does not end in Test.
 */
final class CalibrationTable {
    private static final int PAIRS = 100;

    /** Tests, strata of each, forks of each stratum. */
    private static final int[][] DESIGNS = {
        {50, 1, 3}, {50, 1, 10}, {50, 1, 27}, {50, 1, 36}, {50, 9, 3}, {1, 1, 16}, {1, 1, 20}, {1, 28, 1}, {50, 28, 1}
    };

    /** Those of a run with -m quick. */
    private static final int[][] QUICK = {{1, 28, 1}, {1, 56, 1}, {10, 28, 1}, {50, 28, 1}};

    private static final double[] RUN_DEVIATIONS = {0, 0.3, 0.7};

    @Test
    void print() {
        print(DESIGNS, 10);
        print(QUICK, 4.8);
    }

    private static void print(int[][] designs, double factor) {
        System.out.println("| tests x strata x forks | pairs with a false \"moved\" | false \"wrong\" or \"blind\""
                + " | compared, in % | x " + factor + " in one test: caught |");
        System.out.println("|---|---:|---:|---:|---:|");
        for (int[] design : designs) {
            List<Calibration> rows = DoubleStream.of(RUN_DEVIATIONS)
                    .mapToObj(deviation -> Calibration.of(PAIRS, design[0], design[1], design[2], deviation, factor))
                    .toList();
            System.out.printf(
                    "| %d x %d x %d | %s | %s | %s | %s |%n",
                    design[0],
                    design[1],
                    design[2],
                    each(rows, Calibration::withMoved),
                    each(rows, Calibration::alarms),
                    each(rows, row -> row.compared() / design[0]),
                    each(rows, Calibration::caught));
        }
    }

    private static String each(List<Calibration> rows, ToLongFunction<Calibration> figure) {
        return rows.stream().mapToLong(figure).mapToObj(Long::toString).collect(Collectors.joining(" / "));
    }
}
