package org.pyerr.stress.report;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jcstresskit.result.StressRun;
import org.pyerr.stress.explore.Fate;
import org.pyerr.stress.report.document.HistoryEntry;
import org.pyerr.stress.report.document.HistoryEntry.Point;

/**
 * The hazards over several runs, each with a point for each run. The point of a run that did not have the test is
 * without samples.
 */
final class HistoryEntries {
    private static final List<Fate> HAZARDS = List.of(Fate.HUNG, Fate.PANICKED, Fate.GARBLED);

    private HistoryEntries() {}

    /** An entry for each hazard that some run has seen; none for a single run. */
    static List<HistoryEntry> of(List<StressRun> runs) {
        List<HistoryEntry> entries = new ArrayList<>();
        if (runs.size() < 2) {
            return entries;
        }
        SortedSet<String> names = new TreeSet<>();
        runs.forEach(run -> run.tests().forEach(test -> names.add(test.name())));
        for (Fate fate : HAZARDS) {
            for (String name : names) {
                List<Point> points =
                        runs.stream().map(run -> point(run, name, fate)).toList();
                if (points.stream().anyMatch(point -> point.count() > 0)) {
                    entries.add(new HistoryEntry(name, fate, points));
                }
            }
        }
        return entries;
    }

    private static Point point(StressRun run, String name, Fate fate) {
        String started = run.started().toString();
        return run.tests().stream()
                .filter(test -> test.name().equals(name))
                .findFirst()
                .map(test -> new Point(started, test.count(fate::isIn), test.samples()))
                .orElse(new Point(started, 0, 0));
    }
}
