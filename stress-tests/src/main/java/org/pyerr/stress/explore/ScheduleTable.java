package org.pyerr.stress.explore;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.jcstresskit.text.Columns;
import org.jcstresskit.text.Columns.Side;
import org.lockcore.explore.Trace;
import org.pyerr.model.sync.Gil;

/** A schedule as a table: a column for each thread, a row for each step, and who owns what after it. */
final class ScheduleTable {
    private final Columns columns;
    private final int threads;

    private ScheduleTable(int threads) {
        this.threads = threads;
        Side[] sides = new Side[threads + 2];
        Arrays.fill(sides, Side.LEFT);
        sides[0] = Side.RIGHT;
        columns = new Columns(sides);
    }

    static List<String> lines(Trace trace, List<String> threads) {
        ScheduleTable table = new ScheduleTable(threads.size());
        table.row("step", id -> id + ": " + threads.get(id), "owned afterwards");
        int number = 1;
        for (Trace.Step step : trace.steps()) {
            // The end of this wait, if it was one, is no step of its own: what it waited for has a row.
            if (step.operation() != Gil.Op.AWAIT_SWITCH) {
                String words = step.operation().words() + " " + step.object();
                table.row(Integer.toString(number++), id -> id == step.thread() ? words : "", owners(step.owners()));
            }
        }
        table.row("end", id -> end(trace, id), "");
        return table.columns.lines();
    }

    private void row(String first, IntFunction<String> ofThread, String last) {
        String[] cells = new String[threads + 2];
        cells[0] = first;
        for (int id = 0; id < threads; id++) {
            cells[id + 1] = ofThread.apply(id);
        }
        cells[threads + 1] = last;
        columns.row(cells);
    }

    private static String end(Trace trace, int thread) {
        return trace.waits().stream()
                .filter(wait -> wait.thread() == thread)
                .map(ScheduleTable::wait)
                .findFirst()
                .orElse("done");
    }

    private static String wait(Trace.Wait wait) {
        String operation = wait.operation().words() + " " + wait.object();
        String until = wait.unblockers().stream().map(String::valueOf).collect(Collectors.joining(" or "));
        return until.isEmpty() ? "before: " + operation : "WAITS to " + operation + " (thread " + until + ")";
    }

    private static String owners(List<Trace.Owner> owners) {
        return owners.stream()
                .map(owner -> owner.object() + ": " + owner.thread())
                .collect(Collectors.joining(", "));
    }
}
