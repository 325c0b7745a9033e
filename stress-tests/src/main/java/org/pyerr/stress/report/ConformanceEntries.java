package org.pyerr.stress.report;

import java.util.List;
import java.util.Map;
import org.pyerr.model.conformance.Conformance;
import org.pyerr.model.conformance.Conformance.Comparison;
import org.pyerr.model.conformance.MeasuredCell;
import org.pyerr.model.conformance.RareCell;
import org.pyerr.model.scenario.Cell;
import org.pyerr.stress.explore.Proofs;
import org.pyerr.stress.report.document.ConformanceEntry;

/** The measured cells as entries of a report. */
final class ConformanceEntries {

    private final Map<String, String> testsByKey;
    private final Proofs proofs;

    /**
     * Prepares the entries.
     *
     * @param testsByKey the tests that have samples, by what decides about their locks
     * @param proofs what is known already
     */
    ConformanceEntries(Map<String, String> testsByKey, Proofs proofs) {
        this.testsByKey = Map.copyOf(testsByKey);
        this.proofs = proofs;
    }

    /** The entries, in the order of the measurements. */
    List<ConformanceEntry> of(List<MeasuredCell> cells) {
        return new Conformance(proofs::canEnd, RareCell.all())
                .compare(cells).stream().map(this::entry).toList();
    }

    private ConformanceEntry entry(Comparison comparison) {
        MeasuredCell measured = comparison.measured();
        return new ConformanceEntry(
                measured.cell().format(),
                measured.trials(),
                measured.hung(),
                measured.panicked(),
                comparison.hang().agreement(),
                comparison.panic().agreement(),
                comparison.hang().reachable(),
                comparison.panic().reachable(),
                comparison.reason().orElse(null),
                test(measured.cell()));
    }

    /** Two printing threads if there is such a test, else one and its printer thread. */
    private String test(Cell cell) {
        for (int threads = Conformance.THREADS; threads > 0; threads--) {
            String test = Measurements.keyOf(cell, threads).map(testsByKey::get).orElse(null);
            if (test != null) {
                return test;
            }
        }
        return null;
    }
}
