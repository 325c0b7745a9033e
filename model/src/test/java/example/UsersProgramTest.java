package example;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.pyerr.model.explore.Exploration;
import org.pyerr.model.explore.Explorer;
import org.pyerr.model.explore.LockOrderGraph.Edge;
import org.pyerr.model.explore.Outcome;
import org.pyerr.model.explore.Trace;
import org.pyerr.model.scenario.Fate;
import org.pyerr.model.scenario.Program;
import org.pyerr.model.sync.ModelThread;
import org.pyerr.model.sync.SharedObject;
import org.pyerr.model.sync.StderrLock;
import org.pyerr.model.sync.WaitGraph;

/** A program outside the packages of the explorer: what is said of it names its own methods. */
class UsersProgramTest {

    private static final class TwoLocks implements Program {
        private final WaitGraph graph = new WaitGraph(2);
        private final StderrLock a = new StderrLock(graph);
        private final StderrLock b = new StderrLock(graph);

        private void nested(ModelThread thread, StderrLock outer, StderrLock inner) {
            outer.acquire(thread);
            inner.acquire(thread);
        }

        @Override
        public Fate run(int thread) {
            nested(graph.thread(thread), thread == 0 ? a : b, thread == 0 ? b : a);
            return Fate.PRINTED;
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
        public String nameOf(SharedObject object) {
            return object == a ? "a" : "b";
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
                        "UsersProgramTest$TwoLocks.run", "UsersProgramTest$TwoLocks.nested", "StderrLock.acquire"));
    }

    @Test
    void soDoTraces() {
        Outcome hang = exploration.reachable().stream()
                .filter(outcome -> outcome.has(Fate.HUNG))
                .findFirst()
                .orElseThrow();
        Trace trace = Explorer.replay(program, exploration.outcomes().get(hang));

        assertThat(trace.events())
                .allSatisfy(event -> assertThat(event.site()).contains("UsersProgramTest$TwoLocks.nested"));
        assertThat(trace.waits())
                .hasSize(2)
                .allSatisfy(wait -> assertThat(wait.site()).contains("UsersProgramTest$TwoLocks.nested"));
    }
}
