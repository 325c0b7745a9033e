package org.pyerr.stress.explore;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.jcstresskit.text.Columns;
import org.jcstresskit.text.Columns.Side;
import org.lockcore.explore.Trace;
import org.pyerr.model.sync.Gil;

/** A schedule as a table: a column for each thread, a row for each step, and who owns what after it. */
final class ScheduleTable {
    private ScheduleTable() {}

    static List<String> lines(Trace trace, List<String> threads) {
        Side[] sides = new Side[threads.size() + 2];
        Arrays.fill(sides, Side.LEFT);
        sides[0] = Side.RIGHT;
        Columns columns = new Columns(sides);
        List<String> heading = new ArrayList<>(List.of("step"));
        for (int id = 0; id < threads.size(); id++) {
            heading.add(id + ": " + threads.get(id));
        }
        heading.add("owned afterwards");
        columns.row(heading.toArray(String[]::new));
        int number = 1;
        for (Trace.Step step : trace.steps()) {
            if (step.operation() == Gil.Op.AWAIT_SWITCH) {
                // This step ends a wait, or was no wait at all: the step that it waited for has a row of its own.
                continue;
            }
            List<String> row = cells(threads.size());
            row.set(0, Integer.toString(number++));
            row.set(1 + step.thread(), step.operation().words() + " " + step.object());
            row.set(1 + threads.size(), owners(step.owners()));
            columns.row(row.toArray(String[]::new));
        }
        columns.row(end(trace, threads.size()));
        return columns.lines();
    }

    private static String[] end(Trace trace, int threads) {
        List<String> row = cells(threads);
        row.set(0, "end");
        for (int id = 0; id < threads; id++) {
            row.set(1 + id, "done");
        }
        for (Trace.Wait wait : trace.waits()) {
            String until = wait.unblockers().stream().map(String::valueOf).collect(Collectors.joining(" or "));
            String words = until.isEmpty()
                    ? "before: " + wait.operation().words()
                    : "WAITS to " + wait.operation().words();
            row.set(
                    1 + wait.thread(),
                    words + " " + wait.object() + (until.isEmpty() ? "" : " (thread " + until + ")"));
        }
        return row.toArray(String[]::new);
    }

    private static List<String> cells(int threads) {
        return new ArrayList<>(Collections.nCopies(threads + 2, ""));
    }

    private static String owners(List<Trace.Owner> owners) {
        return owners.stream()
                .map(owner -> owner.object() + ": " + owner.thread())
                .collect(Collectors.joining(", "));
    }
}
