package org.pyerr.stress.report;

import java.util.TreeMap;
import java.util.stream.Collectors;
import org.pyerr.model.explore.Schedule;
import org.pyerr.model.explore.Trace;
import org.pyerr.stress.report.document.ScheduleEntry;
import org.pyerr.stress.report.document.ScheduleEntry.StepEntry;
import org.pyerr.stress.report.document.ScheduleEntry.WaitEntry;
import org.pyerr.stress.result.Fate;

/** Schedules as data. */
final class Schedules {
    private Schedules() {}

    /** What happens when the schedule is followed. */
    static ScheduleEntry entry(Fate fate, String outcome, Schedule schedule, Trace trace) {
        return new ScheduleEntry(
                fate,
                outcome,
                schedule.toString(),
                trace.events().stream().map(Schedules::step).toList(),
                trace.waits().stream().map(Schedules::wait).toList());
    }

    private static StepEntry step(Trace.Event event) {
        return new StepEntry(
                event.thread(),
                event.step().words(),
                event.object(),
                Sites.text(event.site()),
                event.owners().stream()
                        .collect(Collectors.toMap(
                                Trace.Owner::object, Trace.Owner::thread, (first, second) -> first, TreeMap::new)));
    }

    private static WaitEntry wait(Trace.Wait wait) {
        return new WaitEntry(wait.thread(), wait.step().words(), wait.object(), wait.wakers(), Sites.text(wait.site()));
    }
}
