package example;

import java.util.List;
import org.lockcore.ModelThread;
import org.lockcore.Program;
import org.lockcore.ReentrantLock;
import org.lockcore.SharedObject;
import org.lockcore.WaitGraph;

/** Two transfers between the same accounts, in opposite directions. */
final class Transfers implements Program {
    private final WaitGraph graph = new WaitGraph(2);
    private final ReentrantLock savings = new ReentrantLock(graph, "savings");
    private final ReentrantLock checking = new ReentrantLock(graph, "checking");

    @Override
    public void run(ModelThread thread) {
        boolean isFirst = thread.id() == 0;
        transfer(thread, isFirst ? savings : checking, isFirst ? checking : savings);
    }

    private void transfer(ModelThread thread, ReentrantLock from, ReentrantLock to) {
        from.acquire(thread);
        to.acquire(thread);
        to.release(thread);
        from.release(thread);
    }

    @Override
    public WaitGraph graph() {
        return graph;
    }

    @Override
    public List<SharedObject> shared() {
        return List.of(savings, checking);
    }
}
