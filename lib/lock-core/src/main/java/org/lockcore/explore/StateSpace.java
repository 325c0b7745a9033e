package org.lockcore.explore;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import org.lockcore.Fate;
import org.lockcore.Program;
import org.lockcore.SharedObject;

/**
 * The states of a program and the steps between them. A state is one word for each shared object and, for each thread,
 * the number of its location.
 *
 * <p>The real objects of the program are put into a state, one step is attempted on one of them, and its new word is
 * read back: what a step does is written in that object alone.
 */
final class StateSpace {
    private final Program program;
    private final List<SharedObject> objects;
    private final ThreadCode[] threads;
    private final boolean invisibleFirst;
    private final long[] before;

    /**
     * Opens the space of a program.
     *
     * @param invisibleFirst whether a step that no other thread can see follows its predecessor at once. Such a step is
     *     never blocked, and commutes with all that others do, so nothing is lost
     */
    StateSpace(Program program, boolean invisibleFirst) {
        this.program = program;
        this.invisibleFirst = invisibleFirst;
        objects = List.copyOf(program.shared());
        IdentityHashMap<SharedObject, Integer> indexes = new IdentityHashMap<>();
        for (SharedObject object : objects) {
            indexes.put(object, indexes.size());
        }
        threads = new ThreadCode[program.graph().size()];
        before = saveObjects();
        for (int i = 0; i < threads.length; i++) {
            threads[i] = new ThreadCode(program, i, indexes);
        }
        restoreObjects(before);
    }

    int width() {
        return objects.size() + threads.length;
    }

    int threads() {
        return threads.length;
    }

    List<SharedObject> objects() {
        return objects;
    }

    Program program() {
        return program;
    }

    ThreadCode thread(int id) {
        return threads[id];
    }

    /** The state before anything is done, invisible steps aside. */
    long[] start(StepListener listener) {
        long[] state = saveObjects();
        for (int id = 0; id < threads.length; id++) {
            setLocation(state, id, threads[id].start());
        }
        for (int id = 0; id < threads.length; id++) {
            doInvisibleSteps(state, id, listener);
        }
        return state;
    }

    private long[] saveObjects() {
        long[] state = new long[objects.size() + threads.length];
        for (int i = 0; i < objects.size(); i++) {
            state[i] = objects.get(i).save();
        }
        return state;
    }

    private void restoreObjects(long[] state) {
        for (int i = 0; i < objects.size(); i++) {
            objects.get(i).restore(state[i]);
        }
    }

    Location location(long[] state, int id) {
        return threads[id].location((int) state[objects.size() + id]);
    }

    private void setLocation(long[] state, int id, Location location) {
        state[objects.size() + id] = location.index;
    }

    /** Puts the program's objects and threads into a state, for their choices and owners. */
    void enter(long[] state) {
        restoreObjects(state);
        for (int id = 0; id < threads.length; id++) {
            Location location = location(state, id);
            if (location.isEnd()) {
                threads[id].thread().holdNoMore();
            } else {
                threads[id].thread().holdBefore(location.object, location.operation);
            }
        }
    }

    /** Puts the program's objects and threads back to where they were when the space was opened. */
    void leave() {
        restoreObjects(before);
        for (ThreadCode thread : threads) {
            thread.thread().holdNoMore();
            thread.thread().runFree();
            objects.forEach(object -> object.restart(thread.thread()));
        }
    }

    /** How many ways the next step of a thread can go, in the state that was entered. */
    int choices(long[] state, int id) {
        Location location = location(state, id);
        return location.isEnd() ? 0 : location.object.choices(threads[id].thread(), location.operation);
    }

    /**
     * Does the next step of a thread, and the invisible steps after it.
     *
     * @param state the state before, changed to the one after
     * @return whether the step could be done; if not, the state is unchanged
     */
    boolean advance(long[] state, int id, int choice, StepListener listener) {
        if (!doStep(state, id, choice, listener)) {
            return false;
        }
        doInvisibleSteps(state, id, listener);
        return true;
    }

    private boolean doStep(long[] state, int id, int choice, StepListener listener) {
        Location location = location(state, id);
        SharedObject object = location.object;
        object.restore(state[location.objectIndex]);
        int argument = choice == 0 ? location.argument : choice;
        int result = object.attempt(threads[id].thread(), location.operation, argument);
        if (result == SharedObject.BLOCKED) {
            return false;
        }
        state[location.objectIndex] = object.save();
        setLocation(state, id, threads[id].after(location, result));
        listener.done(state, id, location, choice);
        return true;
    }

    private void doInvisibleSteps(long[] state, int id, StepListener listener) {
        boolean advanced = invisibleFirst;
        while (advanced) {
            Location location = location(state, id);
            advanced = isInvisible(state, id, location) && doStep(state, id, 0, listener);
        }
    }

    private boolean isInvisible(long[] state, int id, Location location) {
        if (location.isEnd()) {
            return false;
        }
        if (program.exclusiveUser(location.object) == id) {
            return true;
        }
        location.object.restore(state[location.objectIndex]);
        return location.object.isInvisible(threads[id].thread(), location.operation);
    }

    /** Whether the next step of a thread cannot be done, in the state that was entered. */
    boolean isBlocked(long[] state, int id) {
        Location location = location(state, id);
        boolean blocked = location.object.attempt(threads[id].thread(), location.operation, location.argument)
                == SharedObject.BLOCKED;
        location.object.restore(state[location.objectIndex]);
        return blocked;
    }

    /** The objects that a thread owns in the state that was entered. */
    List<SharedObject> ownedBy(int id) {
        int bit = threads[id].thread().bit();
        return objects.stream().filter(object -> (object.owners() & bit) != 0).toList();
    }

    /** How the program ends if no thread can do another step. */
    Outcome outcome(long[] state) {
        restoreObjects(state);
        List<Fate> fates = new ArrayList<>();
        for (int id = 0; id < threads.length; id++) {
            Location location = location(state, id);
            fates.add(location.isEnd() ? location.fate : Fate.HUNG);
        }
        return Outcome.of(program, fates);
    }

    /** Whether no thread can do another step. */
    boolean isStuck(long[] state) {
        for (int id = 0; id < threads.length; id++) {
            enter(state);
            if (choices(state, id) > 0 && advance(state.clone(), id, 0, StepListener.NONE)) {
                return false;
            }
        }
        return true;
    }

    /** How many steps all threads have done, invisible ones included: the same on every way to a state. */
    int depth(long[] state) {
        int depth = 0;
        for (int id = 0; id < threads.length; id++) {
            depth += location(state, id).depth;
        }
        return depth;
    }

    /** Is told of each step that is done, invisible ones included. */
    interface StepListener {
        /** Ignores all steps. */
        StepListener NONE = (state, thread, location, choice) -> {};

        /** A thread has done the step of a location; the state is the one after it. */
        void done(long[] state, int thread, Location location, int choice);
    }
}
