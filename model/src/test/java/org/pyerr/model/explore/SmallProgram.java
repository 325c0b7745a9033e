package org.pyerr.model.explore;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.function.Supplier;
import org.pyerr.model.error.RustPanic;
import org.pyerr.model.scenario.Fate;
import org.pyerr.model.scenario.Program;
import org.pyerr.model.sync.HungException;
import org.pyerr.model.sync.ModelThread;
import org.pyerr.model.sync.SharedObject;
import org.pyerr.model.sync.StderrLock;
import org.pyerr.model.sync.WaitGraph;

/** A program written out in a test: named objects, and what each thread does with them. */
final class SmallProgram implements Program {

    /** What a thread does. */
    interface Body {
        void run(ModelThread thread);
    }

    private final WaitGraph graph;
    private final List<SharedObject> objects = new ArrayList<>();
    private final IdentityHashMap<SharedObject, String> names = new IdentityHashMap<>();
    private final IdentityHashMap<SharedObject, Integer> onlyUsers = new IdentityHashMap<>();
    private final List<Body> bodies = new ArrayList<>();
    private Supplier<Object> output = () -> "done";

    SmallProgram(int threads) {
        graph = new WaitGraph(threads);
    }

    <T extends SharedObject> T share(String name, T object) {
        objects.add(object);
        names.put(object, name);
        return object;
    }

    StderrLock lock(String name) {
        return share(name, new StderrLock(graph));
    }

    /** Claims that only one thread ever touches an object. */
    void claimPrivate(SharedObject object, int thread) {
        onlyUsers.put(object, thread);
    }

    /** Adds the next thread. */
    SmallProgram thread(Body body) {
        bodies.add(body);
        return this;
    }

    SmallProgram output(Supplier<Object> newOutput) {
        output = newOutput;
        return this;
    }

    @Override
    public WaitGraph graph() {
        return graph;
    }

    @Override
    public List<SharedObject> shared() {
        return objects;
    }

    @Override
    public Fate run(int thread) {
        try {
            bodies.get(thread).run(graph.thread(thread));
            return Fate.PRINTED;
        } catch (HungException e) {
            return Fate.HUNG;
        } catch (RustPanic e) {
            return Fate.PANICKED;
        }
    }

    @Override
    public Object output() {
        return output.get();
    }

    @Override
    public int onlyUser(SharedObject object) {
        return onlyUsers.getOrDefault(object, -1);
    }

    @Override
    public String nameOf(SharedObject object) {
        return names.get(object);
    }
}
