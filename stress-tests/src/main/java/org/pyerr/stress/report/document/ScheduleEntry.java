package org.pyerr.stress.report.document;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.pyerr.stress.result.Fate;

/**
 * A schedule, followed step by step.
 *
 * @param fate what it shows
 * @param outcome how it ends
 * @param schedule which thread acts next, as {@code explore --replay} reads it
 * @param steps the steps
 * @param waits who waits for what at the end
 */
public record ScheduleEntry(Fate fate, String outcome, String schedule, List<StepEntry> steps, List<WaitEntry> waits) {

    /**
     * A step.
     *
     * @param thread who did it
     * @param words what it was, in words
     * @param object what was touched
     * @param site where, the innermost method last
     * @param owners the thread that owns it afterwards, by object
     */
    public record StepEntry(int thread, String words, String object, String site, SortedMap<String, Integer> owners) {
        /** Copies the owners. */
        public StepEntry {
            owners = Collections.unmodifiableSortedMap(new TreeMap<>(owners));
        }
    }

    /**
     * A thread that waits for ever.
     *
     * @param thread the thread
     * @param words what it wants to do
     * @param object what it waits for
     * @param wakers the threads any of which could let it go on
     * @param site where, the innermost method last
     */
    public record WaitEntry(int thread, String words, String object, List<Integer> wakers, String site) {
        /** Copies the threads. */
        public WaitEntry {
            wakers = ReportDocument.copyOf(wakers);
        }
    }

    /** Copies the lists. */
    public ScheduleEntry {
        steps = ReportDocument.copyOf(steps);
        waits = ReportDocument.copyOf(waits);
    }
}
