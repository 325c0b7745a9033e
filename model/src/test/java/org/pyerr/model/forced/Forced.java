package org.pyerr.model.forced;

import java.util.List;
import org.lockcore.Body;
import org.lockcore.Operation;
import org.lockcore.Program;
import org.lockcore.WaitGraph;
import org.lockcore.forced.ForcedSchedule;
import org.lockcore.forced.LockReplay;
import org.lockcore.forced.LockReplay.Effect;
import org.lockcore.forced.Moment;
import org.pyerr.model.sync.Gil;

/** Forced schedules in the notation of {@code PYO3_LOCK_ORDER.md}, and what the GIL's operations do to a lock. */
public final class Forced {
    private Forced() {}

    /** Prepares a schedule for a program. */
    public static ForcedSchedule of(Program program) {
        return ForcedSchedule.of(program, new PyO3Notation());
    }

    /** Prepares a schedule for a body in each thread of a graph. */
    public static ForcedSchedule of(WaitGraph graph, Body... bodies) {
        return ForcedSchedule.of(graph, List.of(bodies), new PyO3Notation());
    }

    /** What an operation does to a lock. */
    public static Effect effect(Moment moment) {
        Operation operation = moment.operation();
        if (operation instanceof Gil.Op gil) {
            return switch (gil) {
                case TAKE, RETAKE -> Effect.TAKE;
                case DROP -> Effect.GIVE_UP;
                case EVAL -> moment.argument() == 1 ? Effect.GIVE_UP : Effect.NONE;
                // Another thread has taken the GIL already, or the run cannot be replayed.
                case AWAIT_SWITCH -> moment.beginsWait() ? Effect.OTHER : Effect.NONE;
            };
        }
        boolean isData = List.of("READ", "MOVE_OUT", "PUT", "WRITE").contains(operation.name());
        return isData ? Effect.NONE : LockReplay.effect(moment);
    }
}
