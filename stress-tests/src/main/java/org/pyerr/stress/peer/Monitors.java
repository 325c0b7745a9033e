package org.pyerr.stress.peer;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.JCStressMeta;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LL_Result;
import org.pyerr.model.scenario.Fate;

/** {@code synchronized}: the safe program only, as {@link ReentrantLocks}. */
public class Monitors {
    private final Object gil = new Object();
    private final Object stderr = new Object();

    final Fate stderrInsideGil() {
        synchronized (gil) {
            synchronized (stderr) {
                return Fate.PRINTED;
            }
        }
    }

    /** The safe program. */
    @JCStressTest
    @JCStressMeta(PeerGrades.Safe.class)
    @State
    public static class Safe extends Monitors {
        @Actor
        public void first(LL_Result r) {
            r.r1 = stderrInsideGil();
        }

        @Actor
        public void second(LL_Result r) {
            r.r2 = stderrInsideGil();
        }
    }
}
