package org.pyerr.model.explore;

import java.util.List;
import org.pyerr.model.scenario.Program;
import org.pyerr.model.sync.Controller;
import org.pyerr.model.sync.ModelThread;
import org.pyerr.model.sync.SharedObject;
import org.pyerr.model.sync.Step;

/**
 * Makes real threads do the steps of a trace in its order, and then lets all of them go: from there on each waits as in
 * a stress run, and what hangs is found by the wait-for graph.
 */
final class TurnController implements Controller {
    private final Program program;
    private final List<Trace.Event> turns;
    private int next;

    TurnController(Program program, List<Trace.Event> turns) {
        this.program = program;
        this.turns = turns;
    }

    @Override
    public int step(ModelThread thread, SharedObject object, Step step, int argument) {
        if (awaitTurn(thread)) {
            return takeTurn(thread, object, step, argument);
        }
        int result = object.attempt(thread, step, argument);
        return result == SharedObject.BLOCKED ? thread.await(object, step, argument) : result;
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

    private synchronized int takeTurn(ModelThread thread, SharedObject object, Step step, int argument) {
        Trace.Event turn = turns.get(next);
        if (turn.step() != step || !turn.object().equals(program.nameOf(object))) {
            throw new IllegalStateException("turn " + next + " is " + turn + ", not " + step + " " + object.name());
        }
        int result = object.attempt(thread, step, turn.alternative() == 0 ? argument : turn.alternative());
        if (result == SharedObject.BLOCKED) {
            throw new IllegalStateException("turn " + next + " is blocked: " + turn);
        }
        next++;
        notifyAll();
        return result;
    }
}
