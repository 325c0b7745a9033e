package org.pyerr.model.explore;

import java.util.ArrayList;
import java.util.List;
import org.pyerr.model.scenario.Fate;
import org.pyerr.model.sync.ModelThread;
import org.pyerr.model.sync.SharedObject;
import org.pyerr.model.sync.Step;

/**
 * What happens when a program is run by a schedule.
 *
 * @param events the steps, local ones included, in order
 * @param waits what the unfinished threads wait for at the end
 * @param outcome how it ended, if no thread could do another step; otherwise null
 */
public record Trace(List<Event> events, List<Wait> waits, Outcome outcome) {

    /**
     * A step that was done.
     *
     * @param thread the thread
     * @param step the step
     * @param object the name of the object
     * @param alternative which way the step went
     * @param site the methods that lead to the step, outermost first
     * @param owners the objects that are owned afterwards
     */
    public record Event(int thread, Step step, String object, int alternative, List<String> site, List<Owner> owners) {}

    /**
     * An object that a thread owns.
     *
     * @param object the name of the object
     * @param thread the owner
     */
    public record Owner(String object, int thread) {}

    /**
     * A thread that waits.
     *
     * @param thread the thread
     * @param step the step that it cannot do
     * @param object the name of the object
     * @param wakers the threads any of which could let it go on
     * @param site the methods that lead to the step, outermost first
     */
    public record Wait(int thread, Step step, String object, List<Integer> wakers, List<String> site) {}

    /** Copies the lists. */
    public Trace {
        events = List.copyOf(events);
        waits = List.copyOf(waits);
    }

    static Trace of(StateSpace space, Schedule schedule) {
        List<Event> events = new ArrayList<>();
        long[] state = space.start((s, id, position, way) -> events.add(event(space, s, id, position, way)));
        for (Schedule.Action action : schedule.actions()) {
            space.enter(state);
            boolean done = action.thread() < space.threads()
                    && action.alternative() < space.alternatives(state, action.thread())
                    && space.advance(
                            state,
                            action.thread(),
                            action.alternative(),
                            (s, id, position, way) -> events.add(event(space, s, id, position, way)));
            if (!done) {
                throw new IllegalArgumentException("schedule " + schedule + ": thread " + action.thread()
                        + " cannot act after " + events.size() + " steps");
            }
        }
        return new Trace(events, waits(space, state), outcome(space, state));
    }

    private static Event event(StateSpace space, long[] state, int id, Position position, int alternative) {
        space.enter(state);
        List<Owner> owners = new ArrayList<>();
        for (SharedObject object : space.objects()) {
            ModelThread owner = object.owner();
            if (owner != null) {
                owners.add(new Owner(space.program().nameOf(object), owner.id()));
            }
        }
        String name = space.program().nameOf(position.object);
        return new Event(id, position.step, name, alternative, position.site, owners);
    }

    private static List<Wait> waits(StateSpace space, long[] state) {
        space.enter(state);
        List<Wait> waits = new ArrayList<>();
        for (int id = 0; id < space.threads(); id++) {
            Position position = space.position(state, id);
            if (!position.isEnd()) {
                int wakers = position.object.wakers(space.thread(id).thread(), position.step);
                List<Integer> threads = new ArrayList<>();
                for (int open = wakers; open != 0; open &= open - 1) {
                    threads.add(Integer.numberOfTrailingZeros(open));
                }
                String name = space.program().nameOf(position.object);
                waits.add(new Wait(id, position.step, name, threads, position.site));
            }
        }
        return waits;
    }

    private static Outcome outcome(StateSpace space, long[] state) {
        return space.isStuck(state) ? space.outcome(state) : null;
    }

    /** The fates so far: of a thread that has not ended, that it waits or could go on. */
    public boolean isHung(int thread) {
        return outcome != null && outcome.fates().get(thread) == Fate.HUNG;
    }
}
