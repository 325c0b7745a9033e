package org.pyerr.stress.explore;

import java.util.ArrayList;
import java.util.List;
import org.lockcore.explore.Explorer;
import org.lockcore.explore.Trace;
import org.pyerr.model.scenario.ReplayString;
import org.pyerr.model.scenario.Trial;

/** A replayed schedule, for people. */
public final class ReplayText {
    private ReplayText() {}

    /**
     * The schedule as a table, and how it ends.
     *
     * @throws IllegalArgumentException if the cell has no such schedule
     */
    public static List<String> lines(ReplayString replay) {
        Trial trial = new Trial(replay.cell().toScenario());
        List<String> threads = new ArrayList<>();
        for (int id = 0; id < trial.scenario().threads(); id++) {
            threads.add(trial.describe(id));
        }
        Trace trace = Explorer.replay(trial, replay.schedule());
        List<String> lines = new ArrayList<>(ScheduleTable.lines(trace, threads));
        lines.add("");
        lines.add(trace.outcome() == null ? "Not at an end: some thread can go on." : "Outcome: " + trace.outcome());
        return lines;
    }
}
