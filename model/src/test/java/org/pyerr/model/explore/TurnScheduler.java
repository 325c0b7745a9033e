package org.pyerr.model.explore;

import java.util.List;
import org.lockcore.ModelThread;
import org.lockcore.Operation;
import org.lockcore.Program;
import org.lockcore.Scheduler;
import org.lockcore.SharedObject;
import org.lockcore.explore.Trace;

/**
 * Makes real threads do the steps of a trace in its order, and then lets all of them go: from there on each waits as in
 * a stress run, and what hangs is found by the wait-for graph.
 */
final class TurnScheduler implements Scheduler {
    private final Program program;
    private final List<Trace.Step> turns;
    private int next;

    TurnScheduler(Program program, List<Trace.Step> turns) {
        this.program = program;
        this.turns = turns;
    }

    @Override
    public int schedule(ModelThread thread, SharedObject object, Operation operation, int argument) {
        if (awaitTurn(thread)) {
            return takeTurn(thread, object, operation, argument);
        }
        int result = object.attempt(thread, operation, argument);
        return result == SharedObject.BLOCKED ? thread.await(object, operation, argument) : result;
    }

    /** Waits for this thread's turn, or for the end of all turns. */
    private synchronized boolean awaitTurn(ModelThread thread) {
        while (next < turns.size() && turns.get(next).thread() != thread.id()) {
            try {
                wait();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
        return next < turns.size();
    }

    private synchronized int takeTurn(ModelThread thread, SharedObject object, Operation operation, int argument) {
        Trace.Step turn = turns.get(next);
        if (turn.operation() != operation || !turn.object().equals(program.nameOf(object))) {
            throw new IllegalStateException(
                    "turn " + next + " is " + turn + ", not " + operation + " " + object.name());
        }
        int result = object.attempt(thread, operation, turn.choice() == 0 ? argument : turn.choice());
        if (result == SharedObject.BLOCKED) {
            throw new IllegalStateException("turn " + next + " is blocked: " + turn);
        }
        next++;
        notifyAll();
        return result;
    }
}
