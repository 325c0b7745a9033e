package org.pyerr.stress.explore;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.lockcore.explore.Schedule;
import org.lockcore.explore.Trace;

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

        static StepEntry of(Trace.Step step) {
            return new StepEntry(
                    step.thread(),
                    step.operation().words(),
                    step.object(),
                    Sites.text(step.site()),
                    step.owners().stream()
                            .collect(Collectors.toMap(
                                    Trace.Owner::object, Trace.Owner::thread, (first, second) -> first, TreeMap::new)));
        }
    }

    /**
     * A thread that can never go on.
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
            wakers = wakers == null ? List.of() : List.copyOf(wakers);
        }

        static WaitEntry of(Trace.Wait wait) {
            return new WaitEntry(
                    wait.thread(), wait.operation().words(), wait.object(), wait.unblockers(), Sites.text(wait.site()));
        }
    }

    /** Copies the lists; a document that was read back lacks the empty ones. */
    public ScheduleEntry {
        steps = steps == null ? List.of() : List.copyOf(steps);
        waits = waits == null ? List.of() : List.copyOf(waits);
    }

    /** What happens when a schedule is followed. */
    static ScheduleEntry of(Fate fate, Schedule schedule, Trace trace) {
        return new ScheduleEntry(
                fate,
                trace.outcome().toString(),
                schedule.toString(),
                trace.steps().stream().map(StepEntry::of).toList(),
                trace.waits().stream().map(WaitEntry::of).toList());
    }
}
