package org.pyerr.stress.tests.real;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE_INTERESTING;

import org.openjdk.jcstress.annotations.Outcome;

/**
 * The outcome tables of real outputs that can hang; those of the others are the model's, in
 * {@link org.pyerr.stress.tests.Grades}.
 */
public final class RealGrades {

    private RealGrades() {}

    /** The GIL and the library's lock are taken in opposite orders: both threads may hang, and then both do. */
    @Outcome(id = "PRINTED, PRINTED, INTACT", expect = ACCEPTABLE, desc = "Both messages arrived at the sink.")
    @Outcome(
            id = "HUNG, HUNG, LOST",
            expect = ACCEPTABLE_INTERESTING,
            desc =
                    "Both wait forever: one holds the GIL and waits for the library's lock, the other is asked for its error's message under that lock and waits for the GIL.")
    public interface MayHang {}

    /** As {@link MayHang}, up to JDK 24; newer ones format before they take the lock, and never hang. */
    @Outcome(id = "PRINTED, PRINTED, INTACT", expect = ACCEPTABLE, desc = "Both messages arrived at the sink.")
    @Outcome(
            id = "HUNG, HUNG, LOST",
            expect = ACCEPTABLE_INTERESTING,
            desc =
                    "Both wait forever: one holds the GIL and waits for the handler's monitor, the other formats its record under that monitor and waits for the GIL. Not seen on JDK 25 and later.")
    public interface MayHangBeforeJdk25 {}

    /** The queue is full, and the thread that empties it needs the GIL. */
    @Outcome(id = "PRINTED, PRINTED, PRINTED, INTACT", expect = ACCEPTABLE, desc = "All messages arrived at the sink.")
    @Outcome(
            id = "PRINTED, HUNG, HUNG, LOST",
            expect = ACCEPTABLE_INTERESTING,
            desc =
                    "Two wait forever: the second thread holds the GIL and waits for room in the queue, the output's own thread makes the message of the first one's error and waits for the GIL.")
    public interface QueueMayHang {}
}
