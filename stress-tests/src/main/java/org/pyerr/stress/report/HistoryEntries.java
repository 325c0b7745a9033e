package org.pyerr.stress.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.pyerr.stress.report.document.HistoryEntry;
import org.pyerr.stress.report.document.HistoryEntry.Point;
import org.pyerr.stress.result.Fate;
import org.pyerr.stress.result.StressRun;
import org.pyerr.stress.result.StressTest;

/** The hazards over several runs. */
final class HistoryEntries {
    private static final List<Fate> HAZARDS = List.of(Fate.HUNG, Fate.PANICKED, Fate.GARBLED);

    private HistoryEntries() {}

    /** An entry for each hazard that some run has seen; none for a single run. */
    static List<HistoryEntry> of(List<StressRun> runs) {
        List<HistoryEntry> entries = new ArrayList<>();
        if (runs.size() < 2) {
            return entries;
        }
        for (Fate fate : HAZARDS) {
            Map<String, List<Point>> byTest = new TreeMap<>();
            for (StressRun run : runs) {
                for (StressTest test : run.tests()) {
                    byTest.computeIfAbsent(test.name(), name -> new ArrayList<>())
                            .add(new Point(run.started().toString(), test.count(fate), test.samples()));
                }
            }
            byTest.forEach((test, points) -> {
                if (points.stream().anyMatch(point -> point.count() > 0)) {
                    entries.add(new HistoryEntry(test, fate, points));
                }
            });
        }
        return entries;
    }
}
