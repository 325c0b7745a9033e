package org.pyerr.model.scenario;

import org.lockcore.explore.Explorer;
import org.lockcore.explore.Schedule;
import org.lockcore.explore.Trace;

/**
 * A schedule together with the cell that it belongs to: all that is needed to replay a hang, in one short text such as
 * {@code 0.29.2,lazy,fresh,mixed,direct,2,1:0011'0}.
 *
 * @param cell the cell, in the size that was explored
 * @param schedule the schedule
 */
public record ReplayString(Cell cell, Schedule schedule) {
    private static final char SEPARATOR = ':';

    /**
     * Reads what {@link #toString} writes.
     *
     * @throws IllegalArgumentException if the text is none; the message names what is not understood
     */
    public static ReplayString parse(String text) {
        // The last colon separates the two: a cell may contain colons, a schedule never does.
        int end = text.lastIndexOf(SEPARATOR);
        if (end < 0) {
            throw new IllegalArgumentException("a replay string is a cell, a colon and a schedule, not: " + text);
        }
        return new ReplayString(Cell.parse(text.substring(0, end)), Schedule.parse(text.substring(end + 1)));
    }

    /**
     * Follows the schedule.
     *
     * @throws IllegalArgumentException if the cell has no such schedule
     */
    public Trace replay() {
        return Explorer.replay(new Trial(cell.toScenario()), schedule);
    }

    @Override
    public String toString() {
        return cell.format() + SEPARATOR + schedule;
    }
}
