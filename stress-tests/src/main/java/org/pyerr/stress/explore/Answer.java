package org.pyerr.stress.explore;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.Optional;
import org.lockcore.explore.Schedule;
import org.lockcore.explore.Trace;
import org.pyerr.model.scenario.Cell;
import org.pyerr.model.scenario.ReplayString;

/**
 * What is proved about a cell.
 *
 * @param cell the cell, in the size that was explored
 * @param proof what an exploration of its scenario found
 */
public record Answer(Cell cell, @JsonUnwrapped Proof proof) {

    /** Returns the answer about a cell, exploring its scenario if no proof of it is kept yet. */
    public static Answer of(Cell cell, Proofs proofs) {
        return new Answer(cell, proofs.of(cell.toScenario()));
    }

    /** The schedule by which a bad end is explained: to a hang, else to a panic, else to messages that interleave. */
    public Optional<ScheduleEntry> worst() {
        return proof.hazards().stream().findFirst();
    }

    /** What {@code explore --replay} reads to show a schedule again. */
    ReplayString replay(String schedule) {
        return new ReplayString(cell, Schedule.parse(schedule));
    }

    /** Follows a schedule. */
    Trace trace(ScheduleEntry entry) {
        return replay(entry.schedule()).replay();
    }
}
