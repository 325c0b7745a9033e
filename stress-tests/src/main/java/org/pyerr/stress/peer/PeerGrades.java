package org.pyerr.stress.peer;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE_INTERESTING;

import org.openjdk.jcstress.annotations.Outcome;

/** The outcome tables of the peers. */
final class PeerGrades {
    private PeerGrades() {}

    /** Both threads get through. */
    @Outcome(id = "PRINTED, PRINTED", expect = ACCEPTABLE, desc = "Both got through.")
    interface Safe {}

    /** Both threads may hang, and then both do. */
    @Outcome(id = "PRINTED, PRINTED", expect = ACCEPTABLE, desc = "Both got through.")
    @Outcome(id = "HUNG, HUNG", expect = ACCEPTABLE_INTERESTING, desc = "A deadlock.")
    interface MayHang {}

    /** Where a time-out stands for a hang, a slow thread is taken for a hung one. */
    @Outcome(id = "PRINTED, PRINTED", expect = ACCEPTABLE, desc = "Both got through.")
    @Outcome(id = "HUNG, HUNG", expect = ACCEPTABLE_INTERESTING, desc = "Both timed out: probably a deadlock.")
    @Outcome(
            id = {"HUNG, PRINTED", "PRINTED, HUNG"},
            expect = ACCEPTABLE_INTERESTING,
            desc = "One timed out, the other got through: a deadlock cannot do that.")
    interface MayTimeOut {}
}
