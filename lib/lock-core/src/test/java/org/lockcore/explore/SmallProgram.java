package org.lockcore.explore;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.function.Supplier;
import org.lockcore.Body;
import org.lockcore.ModelThread;
import org.lockcore.Program;
import org.lockcore.ReentrantLock;
import org.lockcore.SharedObject;
import org.lockcore.WaitGraph;

/** A program written out in a test: named objects, and what each thread does with them. */
public final class SmallProgram implements Program {

    private final WaitGraph graph;
    private final List<SharedObject> objects = new ArrayList<>();
    private final IdentityHashMap<SharedObject, String> names = new IdentityHashMap<>();
    private final IdentityHashMap<SharedObject, Integer> exclusiveUsers = new IdentityHashMap<>();
    private final List<Body> bodies = new ArrayList<>();
    private Supplier<Object> output = () -> "done";

    /** Makes a program of so many threads, which do nothing yet. */
    public SmallProgram(int threads) {
        graph = new WaitGraph(threads);
    }

    /** Adds an object. */
    public <T extends SharedObject> T share(String name, T object) {
        objects.add(object);
        names.put(object, name);
        return object;
    }

    /** Adds a re-entrant lock. */
    public ReentrantLock lock(String name) {
        return share(name, new ReentrantLock(graph, name));
    }

    /** Claims that only one thread ever touches an object. */
    public void claimPrivate(SharedObject object, int thread) {
        exclusiveUsers.put(object, thread);
    }

    /** Adds the next thread. */
    public SmallProgram thread(Body body) {
        bodies.add(body);
        return this;
    }

    /** Sets what the threads leave behind. */
    public SmallProgram output(Supplier<Object> newOutput) {
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
    public void run(ModelThread thread) {
        bodies.get(thread.id()).run(thread);
    }

    @Override
    public Object output() {
        return output.get();
    }

    @Override
    public int exclusiveUser(SharedObject object) {
        return exclusiveUsers.getOrDefault(object, -1);
    }

    @Override
    public String nameOf(SharedObject object) {
        return names.get(object);
    }
}
