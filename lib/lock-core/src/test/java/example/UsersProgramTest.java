package example;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lockcore.Fate;
import org.lockcore.ModelThread;
import org.lockcore.Program;
import org.lockcore.ReentrantLock;
import org.lockcore.SharedObject;
import org.lockcore.WaitGraph;
import org.lockcore.explore.Exploration;
import org.lockcore.explore.Explorer;
import org.lockcore.explore.LockOrderGraph.Edge;
import org.lockcore.explore.Outcome;
import org.lockcore.explore.Trace;

/** A program outside the packages of the explorer: what is said of it names its own methods. */
class UsersProgramTest {

    private static final class TwoLocks implements Program {
        private final WaitGraph graph = new WaitGraph(2);
        private final ReentrantLock a = new ReentrantLock(graph, "a");
        private final ReentrantLock b = new ReentrantLock(graph, "b");

        private void nested(ModelThread thread, ReentrantLock outer, ReentrantLock inner) {
            outer.acquire(thread);
            inner.acquire(thread);
            inner.release(thread);
            outer.release(thread);
        }

        @Override
        public void run(ModelThread thread) {
            nested(thread, thread.id() == 0 ? a : b, thread.id() == 0 ? b : a);
        }

        @Override
        public WaitGraph graph() {
            return graph;
        }

        @Override
        public List<SharedObject> shared() {
            return List.of(a, b);
        }

        @Override
        public Object output() {
            return "";
        }
    }

    private final TwoLocks program = new TwoLocks();
    private final Exploration exploration = new Explorer().explore(program);

    @Test
    void edgesNameTheMethodsThatLeadToAStep() {
        assertThat(exploration.lockOrder().edges())
                .hasSize(2)
                .extracting(Edge::site)
                .containsOnly(List.of(
                        "UsersProgramTest$TwoLocks.run", "UsersProgramTest$TwoLocks.nested", "ReentrantLock.acquire"));
    }

    @Test
    void soDoTraces() {
        Outcome hang = exploration.reachable().stream()
                .filter(outcome -> outcome.has(Fate.HUNG))
                .findFirst()
                .orElseThrow();
        Trace trace = Explorer.replay(program, exploration.outcomes().get(hang));

        assertThat(trace.steps())
                .allSatisfy(step -> assertThat(step.site()).contains("UsersProgramTest$TwoLocks.nested"));
        assertThat(trace.waits())
                .hasSize(2)
                .allSatisfy(wait -> assertThat(wait.site()).contains("UsersProgramTest$TwoLocks.nested"));
    }
}
