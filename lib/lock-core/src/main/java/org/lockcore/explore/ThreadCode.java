package org.lockcore.explore;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.lockcore.Fate;
import org.lockcore.ModelThread;
import org.lockcore.Operation;
import org.lockcore.Program;
import org.lockcore.Scheduler;
import org.lockcore.SharedObject;

/**
 * The code of one thread, turned into its tree of locations by running it.
 *
 * <p>A location is found by running the thread from its start in the explorer's own thread: each operation up to there
 * is answered with the result it is known to have had, touching nothing shared; at the first one without a known result
 * the run is broken off, and that operation is what the location is before. Each location is run to once, however often
 * a state contains it.
 */
final class ThreadCode implements Scheduler {
    private static final Set<String> MACHINERY = Set.of(ThreadCode.class.getName(), ModelThread.class.getName());
    private static final StackWalker WALKER = StackWalker.getInstance();

    /** Ends a run at an operation whose result is not known yet. */
    private static final class BrokenOff extends RuntimeException {
        private static final long serialVersionUID = 1L;

        BrokenOff() {
            super(null, null, false, false);
        }
    }

    private final Program program;
    private final ModelThread thread;
    private final IdentityHashMap<SharedObject, Integer> indexes;
    private final List<Location> locations = new ArrayList<>();

    private Location target;
    private Location[] path;
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

    Location start() {
        return locations.get(0);
    }

    Location location(int index) {
        return locations.get(index);
    }

    int size() {
        return locations.size();
    }

    /** Where the thread is after a result of the operation of a location. */
    Location after(Location location, int result) {
        Location known = location.after(result);
        return known != null ? known : explore(location, result);
    }

    private Location explore(Location from, int result) {
        Location found = new Location(locations.size(), from, result);
        target = found;
        path = found.path();
        stepsRun = 0;
        indexes.keySet().forEach(object -> object.restart(thread));
        thread.runUnder(this);
        try {
            Fate fate = thread.run(program);
            if (found.operation != null) {
                throw new IllegalStateException("thread " + thread.id() + " catches what breaks its run off");
            }
            if (stepsRun != path.length) {
                throw notDeterministic();
            }
            found.fate = fate;
        } catch (BrokenOff e) {
            // The usual end: the location is before an operation.
        }
        if (from != null) {
            from.add(found);
        }
        locations.add(found);
        return found;
    }

    @Override
    public int schedule(ModelThread acting, SharedObject object, Operation operation, int argument) {
        if (stepsRun < path.length) {
            Location passed = path[stepsRun];
            Location before = passed.parent();
            if (before.object != object || before.operation != operation || before.argument != argument) {
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
        int exclusiveUser = program.exclusiveUser(object);
        if (exclusiveUser >= 0 && exclusiveUser != acting.id()) {
            acting.unwind();
            throw new IllegalStateException(
                    "thread " + acting.id() + " uses " + object.name() + " of thread " + exclusiveUser);
        }
        target.operation = operation;
        target.object = object;
        target.objectIndex = index;
        target.argument = argument;
        target.site = site();
        acting.unwind();
        throw new BrokenOff();
    }

    private IllegalStateException notDeterministic() {
        return new IllegalStateException(
                "thread " + thread.id() + " does not repeat itself: it depends on more than its operations");
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
