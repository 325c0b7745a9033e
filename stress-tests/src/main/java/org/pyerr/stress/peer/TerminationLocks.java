package org.pyerr.stress.peer;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Mode;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.Signal;
import org.openjdk.jcstress.annotations.State;

/**
 * JCStress's termination mode: the inversion on real locks, a new thread for each sample. The first hang ends the fork,
 * half a minute later, so it can say that there is one but not how often.
 */
@JCStressTest(Mode.Termination)
@Outcome(id = "TERMINATED", expect = Expect.ACCEPTABLE, desc = "Both got through.")
@Outcome(id = "STALE", expect = Expect.ACCEPTABLE_INTERESTING, desc = "A deadlock.")
@State
public class TerminationLocks {
    private final TwoLocks locks = JavaLocks.reentrantLocks(true);

    @Actor
    public void gilHolder() {
        locks.run(0);
    }

    @Signal
    public void stderrHolder() {
        locks.run(1);
    }
}
