package org.pyerr.stress.report.document;

import org.pyerr.model.conformance.Conformance.Agreement;

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
public record ConformanceEntry(
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

    /** The less agreeable of the two comparisons. */
    public Agreement worst() {
        if (hang == Agreement.CONTRADICTED || panic == Agreement.CONTRADICTED) {
            return Agreement.CONTRADICTED;
        }
        return hang.compareTo(panic) >= 0 ? hang : panic;
    }
}
