package org.pyerr.stress.peer;

import org.lockcore.Body;
import org.lockcore.ModelThread;
import org.lockcore.ReentrantLock;
import org.lockcore.WaitGraph;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.JCStressMeta;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LL_Result;
import org.pyerr.model.scenario.Fate;
import org.pyerr.model.sync.Gil;

/** The model's locks: a deadlock is detected exactly, and both threads end as hung. */
public abstract class ModelLocks implements Body {
    private final WaitGraph graph = new WaitGraph(2);
    private final Gil gil = new Gil(graph);
    private final ReentrantLock stderr = new ReentrantLock(graph, "stderr lock");

    final void stderrInsideGil(ModelThread thread) {
        gil.attach(thread);
        stderr.acquire(thread);
        stderr.release(thread);
        gil.endAttach(thread);
    }

    final void gilInsideStderr(ModelThread thread) {
        stderr.acquire(thread);
        gil.attach(thread);
        gil.endAttach(thread);
        stderr.release(thread);
    }

    final Fate run(int id) {
        return Fate.of(graph.thread(id).run(this));
    }

    /** The safe program. */
    @JCStressTest
    @JCStressMeta(PeerGrades.Safe.class)
    @State
    public static class Safe extends ModelLocks {
        @Override
        public void run(ModelThread thread) {
            stderrInsideGil(thread);
        }

        @Actor
        public void first(LL_Result r) {
            r.r1 = run(0);
        }

        @Actor
        public void second(LL_Result r) {
            r.r2 = run(1);
        }
    }

    /** The inversion. */
    @JCStressTest
    @JCStressMeta(PeerGrades.MayHang.class)
    @State
    public static class Inversion extends ModelLocks {
        @Override
        public void run(ModelThread thread) {
            if (thread.id() == 0) {
                stderrInsideGil(thread);
            } else {
                gilInsideStderr(thread);
            }
        }

        @Actor
        public void gilHolder(LL_Result r) {
            r.r1 = run(0);
        }

        @Actor
        public void stderrHolder(LL_Result r) {
            r.r2 = run(1);
        }
    }
}
