package org.pyerr.model.explore;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import org.pyerr.model.scenario.Fate;
import org.pyerr.model.scenario.Program;
import org.pyerr.model.sync.SharedObject;

/**
 * The states of a program and the steps between them. A state is one word for each shared object and, for each thread,
 * the number of its position.
 *
 * <p>The real objects of the program are put into a state, one step is attempted on one of them, and its new word is
 * read back: what a step does is written in that object alone.
 */
final class StateSpace {
    private final Program program;
    private final List<SharedObject> objects;
    private final ThreadCode[] threads;
    private final boolean localFirst;
    private final long[] before;

    /**
     * Opens the space of a program.
     *
     * @param localFirst whether a step that no other thread can see follows its predecessor at once. Such a step is
     *     never blocked, and commutes with all that others do, so nothing is lost
     */
    StateSpace(Program program, boolean localFirst) {
        this.program = program;
        this.localFirst = localFirst;
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

    /** The state before anything is done, local steps aside. */
    long[] start(StepListener listener) {
        long[] state = saveObjects();
        for (int id = 0; id < threads.length; id++) {
            setPosition(state, id, threads[id].start());
        }
        for (int id = 0; id < threads.length; id++) {
            doLocalSteps(state, id, listener);
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

    Position position(long[] state, int id) {
        return threads[id].position((int) state[objects.size() + id]);
    }

    private void setPosition(long[] state, int id, Position position) {
        state[objects.size() + id] = position.index;
    }

    /** Puts the program's objects and threads into a state, for their alternatives and owners. */
    void enter(long[] state) {
        restoreObjects(state);
        for (int id = 0; id < threads.length; id++) {
            Position position = position(state, id);
            if (position.isEnd()) {
                threads[id].thread().holdNoMore();
            } else {
                threads[id].thread().holdBefore(position.object, position.step);
            }
        }
    }

    /** Puts the program's objects and threads back to where they were when the space was opened. */
    void leave() {
        restoreObjects(before);
        for (ThreadCode thread : threads) {
            thread.thread().holdNoMore();
            thread.thread().runFree();
        }
    }

    /** How many ways the next step of a thread can go, in the state that was entered. */
    int alternatives(long[] state, int id) {
        Position position = position(state, id);
        return position.isEnd() ? 0 : position.object.alternatives(threads[id].thread(), position.step);
    }

    /**
     * Does the next step of a thread, and the local steps after it.
     *
     * @param state the state before, changed to the one after
     * @return whether the step could be done; if not, the state is unchanged
     */
    boolean advance(long[] state, int id, int alternative, StepListener listener) {
        if (!doStep(state, id, alternative, listener)) {
            return false;
        }
        doLocalSteps(state, id, listener);
        return true;
    }

    private boolean doStep(long[] state, int id, int alternative, StepListener listener) {
        Position position = position(state, id);
        SharedObject object = position.object;
        object.restore(state[position.objectIndex]);
        int argument = alternative == 0 ? position.argument : alternative;
        int result = object.attempt(threads[id].thread(), position.step, argument);
        if (result == SharedObject.BLOCKED) {
            return false;
        }
        state[position.objectIndex] = object.save();
        setPosition(state, id, threads[id].after(position, result));
        listener.done(state, id, position, alternative);
        return true;
    }

    private void doLocalSteps(long[] state, int id, StepListener listener) {
        boolean advanced = localFirst;
        while (advanced) {
            Position position = position(state, id);
            advanced = isLocal(state, id, position) && doStep(state, id, 0, listener);
        }
    }

    private boolean isLocal(long[] state, int id, Position position) {
        if (position.isEnd()) {
            return false;
        }
        if (program.onlyUser(position.object) == id) {
            return true;
        }
        position.object.restore(state[position.objectIndex]);
        return position.object.isLocal(threads[id].thread(), position.step);
    }

    /** Whether the next step of a thread cannot be done, in the state that was entered. */
    boolean isBlocked(long[] state, int id) {
        Position position = position(state, id);
        boolean blocked =
                position.object.attempt(threads[id].thread(), position.step, position.argument) == SharedObject.BLOCKED;
        position.object.restore(state[position.objectIndex]);
        return blocked;
    }

    /** The objects that a thread owns in the state that was entered. */
    List<SharedObject> ownedBy(int id) {
        return objects.stream()
                .filter(object -> object.owner() == threads[id].thread())
                .toList();
    }

    /** How the program ends if no thread can do another step. */
    Outcome outcome(long[] state) {
        restoreObjects(state);
        List<Fate> fates = new ArrayList<>();
        for (int id = 0; id < threads.length; id++) {
            Position position = position(state, id);
            fates.add(position.isEnd() ? position.fate : Fate.HUNG);
        }
        return new Outcome(fates, program.output());
    }

    /** Whether no thread can do another step. */
    boolean isStuck(long[] state) {
        for (int id = 0; id < threads.length; id++) {
            enter(state);
            if (alternatives(state, id) > 0 && advance(state.clone(), id, 0, StepListener.NONE)) {
                return false;
            }
        }
        return true;
    }

    /** How many steps all threads have done, local ones included: the same on every way to a state. */
    int depth(long[] state) {
        int depth = 0;
        for (int id = 0; id < threads.length; id++) {
            depth += position(state, id).depth;
        }
        return depth;
    }

    /** Hears of each step that is done, local ones included. */
    interface StepListener {
        /** Hears nothing. */
        StepListener NONE = (state, thread, position, alternative) -> {};

        /** A thread has done the step of a position; the state is the one after it. */
        void done(long[] state, int thread, Position position, int alternative);
    }
}
