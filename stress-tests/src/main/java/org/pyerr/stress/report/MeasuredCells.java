package org.pyerr.stress.report;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.pyerr.model.conformance.Conformance;
import org.pyerr.model.conformance.Conformance.Agreement;
import org.pyerr.model.conformance.Conformance.Comparison;
import org.pyerr.model.conformance.MeasuredCell;
import org.pyerr.model.conformance.RareCell;
import org.pyerr.stress.explore.Proofs;

/**
 * How the model compares with the real PyO3, a row for each measured cell.
 *
 * @param rows the rows, in the order of the measurements
 */
public record MeasuredCells(List<Row> rows) {
    /**
     * The comparison of a measured cell with the model.
     *
     * @param cell the cell, its columns joined by commas as {@code explore} reads them
     * @param trials how many trials there were, each a fresh process
     * @param hung how many of them hung
     * @param panicked how many of them ended in a Rust panic
     * @param hang how the model compares in respect of hangs
     * @param panic how the model compares in respect of panics
     * @param hangReachable whether the explorer reaches a hang
     * @param panicReachable whether it reaches a panic
     * @param reason why something reachable was not seen; null if there is nothing to explain
     * @param test the test of the same scenario, if this run has samples of it; otherwise null
     */
    public record Row(
            String cell,
            int trials,
            int hung,
            int panicked,
            Agreement hang,
            Agreement panic,
            boolean hangReachable,
            boolean panicReachable,
            String reason,
            String test) {
        private static Row of(Comparison comparison, Map<String, String> testsByKey) {
            MeasuredCell measured = comparison.measured();
            // Two printing threads if there is such a test, else one and its printer thread.
            String test = IntStream.of(Conformance.THREADS, 1)
                    .mapToObj(threads -> Measurements.keyOf(measured.cell(), threads)
                            .map(testsByKey::get)
                            .orElse(null))
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse(null);
            return new Row(
                    measured.cell().format(),
                    measured.trials(),
                    measured.hung(),
                    measured.panicked(),
                    comparison.hang().agreement(),
                    comparison.panic().agreement(),
                    comparison.hang().reachable(),
                    comparison.panic().reachable(),
                    comparison.reason().orElse(null),
                    test);
        }

        /** The less agreeable of the two comparisons. */
        public Agreement worst() {
            if (hang == Agreement.CONTRADICTED || panic == Agreement.CONTRADICTED) {
                return Agreement.CONTRADICTED;
            }
            return hang.compareTo(panic) >= 0 ? hang : panic;
        }
    }

    /** The comparison of measurements, each with the test of the same scenario; the first one if there are several. */
    static MeasuredCells of(List<MeasuredCell> cells, Iterable<ScenarioTest> tests, Proofs proofs) {
        Map<String, String> testsByKey = new HashMap<>();
        for (ScenarioTest test : tests) {
            if (test.test().samples() > 0) {
                testsByKey.putIfAbsent(
                        Measurements.key(test.scenario().scenario()),
                        test.test().test().name());
            }
        }
        return new MeasuredCells(new Conformance(proofs::canEnd, RareCell.all())
                .compare(cells).stream()
                        .map(comparison -> Row.of(comparison, testsByKey))
                        .toList());
    }

    /** How many cells compare so with the model. */
    public long count(Agreement agreement) {
        return rows.stream().filter(row -> row.worst() == agreement).count();
    }

    /** How many cells can hang in the model, or cannot, and did with the real PyO3, or did not. */
    public long count(boolean reachable, boolean hung) {
        return rows.stream()
                .filter(row -> row.hangReachable() == reachable && (row.hung() > 0) == hung)
                .count();
    }
}
