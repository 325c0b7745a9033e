package org.pyerr.model.explore;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.pyerr.model.scenario.Fate;
import org.pyerr.model.scenario.Program;
import org.pyerr.model.sync.Controller;
import org.pyerr.model.sync.ModelThread;
import org.pyerr.model.sync.SharedObject;
import org.pyerr.model.sync.Step;

/**
 * The code of one thread, turned into its tree of positions by running it.
 *
 * <p>A position is found by running the thread from its start in the explorer's own thread: each step up to there is
 * answered with the result it is known to have had, touching nothing shared; at the first step without a known result
 * the run is broken off, and that step is what the position is before. Each position is run to once, however often a
 * state contains it.
 */
final class ThreadCode implements Controller {
    private static final Set<String> MACHINERY = Set.of(ThreadCode.class.getName(), ModelThread.class.getName());
    private static final StackWalker WALKER = StackWalker.getInstance();

    /** Ends a run at a step whose result is not known yet. */
    private static final class BrokenOff extends RuntimeException {
        private static final long serialVersionUID = 1L;

        BrokenOff() {
            super(null, null, false, false);
        }
    }

    private final Program program;
    private final ModelThread thread;
    private final IdentityHashMap<SharedObject, Integer> indexes;
    private final List<Position> positions = new ArrayList<>();

    private Position target;
    private Position[] path;
    private int stepsRun;

    ThreadCode(Program program, int id, IdentityHashMap<SharedObject, Integer> indexes) {
        this.program = program;
        this.thread = program.graph().thread(id);
        this.indexes = indexes;
        explore(null, 0);
    }

    ModelThread thread() {
        return thread;
    }

    Position start() {
        return positions.get(0);
    }

    Position position(int index) {
        return positions.get(index);
    }

    int size() {
        return positions.size();
    }

    /** Where the thread is after a result of the step of a position. */
    Position after(Position position, int result) {
        Position known = position.after(result);
        return known != null ? known : explore(position, result);
    }

    private Position explore(Position from, int result) {
        Position found = new Position(positions.size(), from, result);
        target = found;
        path = found.path();
        stepsRun = 0;
        thread.runUnder(this);
        try {
            Fate fate = program.run(thread.id());
            if (found.step != null) {
                throw new IllegalStateException("thread " + thread.id() + " catches what breaks its run off");
            }
            if (stepsRun != path.length) {
                throw notDeterministic();
            }
            found.fate = fate;
        } catch (BrokenOff e) {
            // The usual end: the position is before a step.
        }
        if (from != null) {
            from.add(found);
        }
        positions.add(found);
        return found;
    }

    @Override
    public int step(ModelThread acting, SharedObject object, Step step, int argument) {
        if (stepsRun < path.length) {
            Position passed = path[stepsRun];
            Position before = passed.parent();
            if (before.object != object || before.step != step || before.argument != argument) {
                acting.unwind();
                throw notDeterministic();
            }
            stepsRun++;
            return passed.resultBefore();
        }
        Integer index = indexes.get(object);
        if (index == null) {
            acting.unwind();
            throw new IllegalStateException(object.name() + " is not among the program's shared objects");
        }
        int onlyUser = program.onlyUser(object);
        if (onlyUser >= 0 && onlyUser != acting.id()) {
            acting.unwind();
            throw new IllegalStateException(
                    "thread " + acting.id() + " uses " + object.name() + " of thread " + onlyUser);
        }
        target.step = step;
        target.object = object;
        target.objectIndex = index;
        target.argument = argument;
        target.site = site();
        acting.unwind();
        throw new BrokenOff();
    }

    private IllegalStateException notDeterministic() {
        return new IllegalStateException(
                "thread " + thread.id() + " does not repeat itself: it depends on more than its steps");
    }

    /** The program's methods on the stack, in whatever package: what lies between this class and itself. */
    private static List<String> site() {
        List<String> names = WALKER.walk(frames -> frames.dropWhile(frame -> MACHINERY.contains(frame.getClassName()))
                .takeWhile(frame -> !frame.getClassName().equals(ThreadCode.class.getName()))
                .filter(frame -> !MACHINERY.contains(frame.getClassName()))
                .filter(frame -> !frame.getClassName().startsWith("java."))
                .map(ThreadCode::nameOf)
                .toList());
        List<String> outermostFirst = new ArrayList<>(names);
        Collections.reverse(outermostFirst);
        return List.copyOf(outermostFirst);
    }

    private static String nameOf(StackWalker.StackFrame frame) {
        String className = frame.getClassName();
        return className.substring(className.lastIndexOf('.') + 1) + "." + frame.getMethodName();
    }
}
