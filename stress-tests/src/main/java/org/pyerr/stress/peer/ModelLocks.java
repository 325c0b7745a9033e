package org.pyerr.stress.peer;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.JCStressMeta;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LL_Result;
import org.pyerr.model.scenario.Fate;
import org.pyerr.model.sync.Gil;
import org.pyerr.model.sync.HungException;
import org.pyerr.model.sync.ModelThread;
import org.pyerr.model.sync.StderrLock;
import org.pyerr.model.sync.WaitGraph;

/** The model's locks: a deadlock is detected exactly, and both threads end as hung. */
public class ModelLocks {
    private final WaitGraph graph = new WaitGraph(2);
    private final Gil gil = new Gil(graph);
    private final StderrLock stderr = new StderrLock(graph);

    final Fate stderrInsideGil(int id) {
        ModelThread thread = graph.thread(id);
        try {
            gil.attach(thread);
            stderr.acquire(thread);
            stderr.release(thread);
            gil.endAttach(thread);
            return Fate.PRINTED;
        } catch (HungException e) {
            return Fate.HUNG;
        }
    }

    final Fate gilInsideStderr(int id) {
        ModelThread thread = graph.thread(id);
        try {
            stderr.acquire(thread);
            gil.attach(thread);
            gil.endAttach(thread);
            stderr.release(thread);
            return Fate.PRINTED;
        } catch (HungException e) {
            return Fate.HUNG;
        }
    }

    /** The safe program. */
    @JCStressTest
    @JCStressMeta(PeerGrades.Safe.class)
    @State
    public static class Safe extends ModelLocks {
        @Actor
        public void first(LL_Result r) {
            r.r1 = stderrInsideGil(0);
        }

        @Actor
        public void second(LL_Result r) {
            r.r2 = stderrInsideGil(1);
        }
    }

    /** The inversion. */
    @JCStressTest
    @JCStressMeta(PeerGrades.MayHang.class)
    @State
    public static class Inversion extends ModelLocks {
        @Actor
        public void gilHolder(LL_Result r) {
            r.r1 = stderrInsideGil(0);
        }

        @Actor
        public void stderrHolder(LL_Result r) {
            r.r2 = gilInsideStderr(1);
        }
    }
}
