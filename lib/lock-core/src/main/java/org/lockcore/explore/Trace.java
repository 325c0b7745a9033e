package org.lockcore.explore;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.lockcore.Fate;
import org.lockcore.Operation;
import org.lockcore.SharedObject;
import org.lockcore.WaitGraph;

/**
 * What happens when a program is run by a schedule.
 *
 * @param steps the steps, invisible ones included, in order
 * @param waits what the unfinished threads wait for at the end
 * @param outcome how it ended, if no thread could do another step; otherwise null
 */
public record Trace(List<Step> steps, List<Wait> waits, Outcome outcome) {

    /**
     * A step that was done.
     *
     * @param thread the thread
     * @param operation what it did
     * @param object the name of the object
     * @param choice which way it went, from 0
     * @param site the methods that lead to the operation, outermost first
     * @param owners the objects that are owned afterwards
     */
    public record Step(
            int thread, Operation operation, String object, int choice, List<String> site, List<Owner> owners) {}

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
     * @param operation what it cannot do
     * @param object the name of the object
     * @param unblockers the threads any of which could let it go on
     * @param site the methods that lead to the operation, outermost first
     */
    public record Wait(int thread, Operation operation, String object, List<Integer> unblockers, List<String> site) {}

    /** Copies the lists. */
    public Trace {
        steps = List.copyOf(steps);
        waits = List.copyOf(waits);
    }

    static Trace of(StateSpace space, Schedule schedule) {
        List<Step> steps = new ArrayList<>();
        long[] state = space.start((s, id, location, choice) -> steps.add(step(space, s, id, location, choice)));
        for (Schedule.Action action : schedule.actions()) {
            space.enter(state);
            boolean done = action.thread() < space.threads()
                    && action.choice() < space.choices(state, action.thread())
                    && space.advance(
                            state,
                            action.thread(),
                            action.choice(),
                            (s, id, location, choice) -> steps.add(step(space, s, id, location, choice)));
            if (!done) {
                throw new IllegalArgumentException("schedule " + schedule + ": thread " + action.thread()
                        + " cannot act after " + steps.size() + " steps");
            }
        }
        return new Trace(steps, waits(space, state), outcome(space, state));
    }

    private static Step step(StateSpace space, long[] state, int id, Location location, int choice) {
        space.enter(state);
        List<Owner> owners = new ArrayList<>();
        for (SharedObject object : space.objects()) {
            for (int owner : idsOf(object.owners())) {
                owners.add(new Owner(space.program().nameOf(object), owner));
            }
        }
        String name = space.program().nameOf(location.object);
        return new Step(id, location.operation, name, choice, location.site, owners);
    }

    private static List<Wait> waits(StateSpace space, long[] state) {
        space.enter(state);
        List<Wait> waits = new ArrayList<>();
        for (int id = 0; id < space.threads(); id++) {
            Location location = space.location(state, id);
            if (!location.isEnd()) {
                int unblockers = location.object.unblockers(space.thread(id).thread(), location.operation);
                String name = space.program().nameOf(location.object);
                waits.add(new Wait(id, location.operation, name, idsOf(unblockers), location.site));
            }
        }
        return waits;
    }

    private static List<Integer> idsOf(int threads) {
        return IntStream.range(0, WaitGraph.MOST_THREADS)
                .filter(id -> (threads >>> id & 1) != 0)
                .boxed()
                .toList();
    }

    private static Outcome outcome(StateSpace space, long[] state) {
        return space.isStuck(state) ? space.outcome(state) : null;
    }

    /** Whether the trace has an outcome, and the thread hangs in it. */
    public boolean isHung(int thread) {
        return outcome != null && outcome.fates().get(thread) == Fate.HUNG;
    }
}
