package org.pyerr.stress.peer;

import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.Outcome;

/** The outcome tables of the peers. */
public final class PeerGrades {

    private PeerGrades() {}

    /** Both threads get through. */
    @Outcome(id = "PRINTED, PRINTED", expect = Expect.ACCEPTABLE, desc = "Both got through.")
    public static final class Safe {
        private Safe() {}
    }

    /** Both threads may hang, and then both do. */
    @Outcome(id = "PRINTED, PRINTED", expect = Expect.ACCEPTABLE, desc = "Both got through.")
    @Outcome(id = "HUNG, HUNG", expect = Expect.ACCEPTABLE_INTERESTING, desc = "A deadlock.")
    public static final class MayHang {
        private MayHang() {}
    }

    /** Where a time-out stands for a hang, a slow thread is taken for a hung one. */
    @Outcome(id = "PRINTED, PRINTED", expect = Expect.ACCEPTABLE, desc = "Both got through.")
    @Outcome(id = "HUNG, HUNG", expect = Expect.ACCEPTABLE_INTERESTING, desc = "Both timed out: probably a deadlock.")
    @Outcome(
            id = {"HUNG, PRINTED", "PRINTED, HUNG"},
            expect = Expect.ACCEPTABLE_INTERESTING,
            desc = "One timed out, the other got through: a deadlock cannot do that.")
    public static final class MayTimeOut {
        private MayTimeOut() {}
    }
}
