package org.pyerr.stress.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.pyerr.model.conformance.Conformance;
import org.pyerr.model.conformance.Conformance.Agreement;
import org.pyerr.model.conformance.Conformance.Finding;
import org.pyerr.model.conformance.MeasuredCell;
import org.pyerr.model.conformance.RareCell;
import org.pyerr.model.explore.Explorer;
import org.pyerr.model.scenario.Cell;
import org.pyerr.model.scenario.Fate;
import org.pyerr.stress.report.document.ConformanceEntry;

/** The measured cells as entries of a report. */
final class ConformanceEntries {

    /** Two threads and one round reach what more of them reach, and are explored in a moment. */
    private static final int THREADS = 2;

    private static final int ROUNDS = 1;

    private final Map<String, String> testsByKey;
    private final List<RareCell> rare;

    /**
     * Prepares the entries.
     *
     * @param testsByKey the tests that have samples, by what decides about their locks
     */
    ConformanceEntries(Map<String, String> testsByKey) {
        this.testsByKey = Map.copyOf(testsByKey);
        rare = RareCell.all();
    }

    /** The entries, in the order of the measurements. */
    List<ConformanceEntry> of(List<MeasuredCell> cells) {
        List<Finding> findings = new Conformance(new Explorer(), rare).compare(cells, THREADS, ROUNDS);
        List<ConformanceEntry> entries = new ArrayList<>();
        for (int i = 0; i < findings.size(); i += 2) {
            entries.add(entry(findings.get(i), findings.get(i + 1)));
        }
        return entries;
    }

    private ConformanceEntry entry(Finding hang, Finding panic) {
        MeasuredCell measured = hang.measured();
        Cell cell = measured.cell();
        return new ConformanceEntry(
                cell.format(),
                measured.trials(),
                measured.hung(),
                measured.panicked(),
                hang.agreement(),
                panic.agreement(),
                hang.reachable(),
                panic.reachable(),
                reason(hang, panic),
                test(cell));
    }

    private String reason(Finding hang, Finding panic) {
        return rare.stream()
                .filter(row -> (hang.agreement() == Agreement.RARE && row.fate() == Fate.HUNG)
                        || (panic.agreement() == Agreement.RARE && row.fate() == Fate.PANICKED))
                .filter(row -> row.matches(hang.measured().cell()))
                .map(RareCell::reason)
                .findFirst()
                .orElse(null);
    }

    /** Two printing threads if there is such a test, else one and its printer thread. */
    private String test(Cell cell) {
        for (int threads = THREADS; threads > 0; threads--) {
            String test = Measurements.keyOf(cell, threads).map(testsByKey::get).orElse(null);
            if (test != null) {
                return test;
            }
        }
        return null;
    }
}
