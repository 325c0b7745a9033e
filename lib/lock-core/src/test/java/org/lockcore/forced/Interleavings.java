package org.lockcore.forced;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.lockcore.ModelThread;
import org.lockcore.Operation;
import org.lockcore.SharedObject;
import org.lockcore.WaitGraph;

/**
 * Every order in which threads can do their steps on one object, and what has to hold in every state on the way: the
 * contract of {@link SharedObject}. Each state is reached twice, by doing the steps on a new object and by restoring
 * what was saved, and the two must not differ in anything.
 */
public final class Interleavings {
    private final Function<WaitGraph, SharedObject> maker;
    private final List<Script> scripts;
    private int states;
    private int blockedSteps;

    /**
     * A step that a thread comes to.
     *
     * @param argument its argument, if it has no choices
     */
    public record Act(Operation operation, int argument) {}

    /** What a thread does, given the results of what it has done; null at its end. */
    @FunctionalInterface
    public interface Script {
        /** The step to come. */
        Act next(List<Integer> results);
    }

    private record Taken(int thread, int choice) {}

    private Interleavings(Function<WaitGraph, SharedObject> maker, List<Script> scripts) {
        this.maker = maker;
        this.scripts = scripts;
    }

    /** Steps one after the other, whatever their results. */
    public static Script inOrder(Operation... operations) {
        return results -> results.size() < operations.length ? new Act(operations[results.size()], 0) : null;
    }

    /** Checks all states that threads with these scripts can reach, and returns how many steps were found blocked. */
    public static int check(Function<WaitGraph, SharedObject> maker, Script... scripts) {
        Interleavings interleavings = new Interleavings(maker, List.of(scripts));
        interleavings.checkFrom(new ArrayList<>(), 0);
        assertThat(interleavings.states).isGreaterThan(scripts.length);
        return interleavings.blockedSteps;
    }

    /**
     * Checks a state and all that follow it.
     *
     * @param waitedHere the threads that have found the step they are before blocked, here or on the way here: only of
     *     those may the unblockers be asked
     */
    private void checkFrom(List<Taken> path, int waitedHere) {
        states++;
        World here = new World(path);
        int waiting = waitedHere | blocked(path);
        for (int id = 0; id < scripts.size(); id++) {
            if (here.next(id) == null) {
                continue;
            }
            boolean waits = (waiting >>> id & 1) != 0;
            int unblockers = waits ? here.unblockers(id) : 0;
            checkSaved(path, id, waits);
            if (unblockers != 0) {
                blockedSteps++;
                checkThatNobodyElseWakes(path, id, unblockers);
            }
            for (int choice = here.choices(id) - 1; unblockers == 0 && choice >= 0; choice--) {
                checkStep(path, waiting & ~(1 << id), id, choice);
            }
        }
    }

    /** The threads whose next step cannot be done; trying it changes nothing. */
    private int blocked(List<Taken> path) {
        int blocked = 0;
        for (int id = 0; id < scripts.size(); id++) {
            World world = new World(path);
            long before = world.object.save();
            if (world.next(id) != null && world.step(id, 0) == SharedObject.BLOCKED) {
                blocked |= 1 << id;
                assertThat(world.object.save()).as("unchanged: %s", path).isEqualTo(before);
                assertThat(world.unblockers(id))
                        .as("unblockers of %d: %s", id, path)
                        .isNotZero();
            }
        }
        return blocked;
    }

    private void checkStep(List<Taken> path, int waiting, int id, int choice) {
        assertThat(new World(path).step(id, choice))
                .as("%d has no unblockers: %s", id, path)
                .isNotEqualTo(SharedObject.BLOCKED);
        path.add(new Taken(id, choice));
        checkFrom(path, waiting);
        path.remove(path.size() - 1);
    }

    /** What was saved and restored behaves as what it was saved from. */
    private void checkSaved(List<Taken> path, int id, boolean waits) {
        World original = new World(path);
        World restored = original.saveAndRestore();
        String where = path + ", then " + id + " " + original.next(id).operation;
        if (waits) {
            assertThat(restored.unblockers(id)).as(where).isEqualTo(original.unblockers(id));
        }
        assertThat(restored.choices(id)).as(where).isEqualTo(original.choices(id));
        assertThat(restored.isInvisible(id)).as(where).isEqualTo(original.isInvisible(id));
        assertThat(restored.owners()).as(where).isEqualTo(original.owners());

        assertThat(restored.step(id, 0)).as(where).isEqualTo(original.step(id, 0));
        assertThat(restored.object.save()).as(where).isEqualTo(original.object.save());
    }

    private void checkThatNobodyElseWakes(List<Taken> path, int blocked, int unblockers) {
        for (int id = 0; id < scripts.size(); id++) {
            World world = new World(path);
            boolean isWaker = (unblockers >>> id & 1) != 0;
            if (id != blocked && !isWaker && world.next(id) != null) {
                world.step(id, 0);
                assertThat(world.step(blocked, 0))
                        .as("%d is still blocked: %s, then %d", blocked, path, id)
                        .isEqualTo(SharedObject.BLOCKED);
            }
        }
    }

    /** An object, and how far each thread has come. */
    private final class World {
        private final WaitGraph graph = new WaitGraph(scripts.size());
        private final SharedObject object = maker.apply(graph);
        private final List<List<Integer>> results = new ArrayList<>();

        World(List<Taken> path) {
            scripts.forEach(script -> results.add(new ArrayList<>()));
            hold();
            path.forEach(taken -> step(taken.thread, taken.choice));
        }

        /** Another object, put into the state of this one, with the threads as far as here. */
        World saveAndRestore() {
            World other = new World(List.of());
            for (int id = 0; id < results.size(); id++) {
                other.results.get(id).addAll(results.get(id));
            }
            long saved = object.save();
            other.object.restore(saved);
            other.hold();
            assertThat(other.object.save()).isEqualTo(saved);
            return other;
        }

        private void hold() {
            for (int id = 0; id < scripts.size(); id++) {
                Act act = next(id);
                if (act == null) {
                    thread(id).holdNoMore();
                } else {
                    thread(id).holdBefore(object, act.operation);
                }
            }
        }

        private ModelThread thread(int id) {
            return graph.thread(id);
        }

        Act next(int id) {
            return scripts.get(id).next(results.get(id));
        }

        int unblockers(int id) {
            return object.unblockers(thread(id), next(id).operation);
        }

        int choices(int id) {
            return object.choices(thread(id), next(id).operation);
        }

        boolean isInvisible(int id) {
            return object.isInvisible(thread(id), next(id).operation);
        }

        int step(int id, int choice) {
            Act act = next(id);
            int result = object.attempt(thread(id), act.operation, choice == 0 ? act.argument : choice);
            if (result != SharedObject.BLOCKED) {
                results.get(id).add(result);
                hold();
            }
            return result;
        }

        int owners() {
            return object.owners();
        }
    }
}
