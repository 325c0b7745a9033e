package org.pyerr.stress.report.document;

import java.util.List;
import org.pyerr.stress.explore.Fate;

/**
 * A hazard over runs.
 *
 * @param test the test
 * @param fate the hazard
 * @param points what each run saw of it, the oldest first
 */
public record HistoryEntry(String test, Fate fate, List<Point> points) {

    /**
     * What one run saw.
     *
     * @param started when the run began, as ISO 8601 has it
     * @param count samples that show the hazard
     * @param samples all samples
     */
    public record Point(String started, long count, long samples) {}

    /** Copies the points. */
    public HistoryEntry {
        points = ReportDocument.copyOf(points);
    }
}
