package org.pyerr.stress.tests.real;

import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.Outcome;

/**
 * The outcome tables of the real outputs, shared by the tests and named by their verdict. An outcome is the fate of
 * each thread, then what became of the messages. What a table does not list is forbidden.
 */
public final class RealGrades {

    private RealGrades() {}

    /** Both threads always print. */
    @Outcome(
            id = "PRINTED, PRINTED, INTACT",
            expect = Expect.ACCEPTABLE,
            desc = "Both messages arrived at the sink, in one piece.")
    public static final class Safe {
        private Safe() {}
    }

    /** The GIL and the library's lock are taken in opposite orders: both threads may hang, and then both do. */
    @Outcome(
            id = "PRINTED, PRINTED, INTACT",
            expect = Expect.ACCEPTABLE,
            desc = "Both messages arrived at the sink, in one piece.")
    @Outcome(
            id = "HUNG, HUNG, LOST",
            expect = Expect.ACCEPTABLE_INTERESTING,
            desc =
                    "Both wait forever: one holds the GIL and waits for the library's lock, the other is asked for its error's message under that lock and waits for the GIL.")
    public static final class MayHang {
        private MayHang() {}
    }

    /** As {@link MayHang}, up to JDK 24; newer ones format before they take the lock, and never hang. */
    @Outcome(
            id = "PRINTED, PRINTED, INTACT",
            expect = Expect.ACCEPTABLE,
            desc = "Both messages arrived at the sink, in one piece.")
    @Outcome(
            id = "HUNG, HUNG, LOST",
            expect = Expect.ACCEPTABLE_INTERESTING,
            desc =
                    "Both wait forever: one holds the GIL and waits for the handler's monitor, the other formats its record under that monitor and waits for the GIL. Not seen on JDK 25 and later.")
    public static final class MayHangBeforeJdk25 {
        private MayHangBeforeJdk25() {}
    }

    /** Both threads always get rid of their messages, and the output's own thread always prints them. */
    @Outcome(
            id = "PRINTED, PRINTED, PRINTED, INTACT",
            expect = Expect.ACCEPTABLE,
            desc = "All messages went through the queue and arrived at the sink.")
    public static final class QueueSafe {
        private QueueSafe() {}
    }

    /** The queue is full, and the thread that empties it needs the GIL. */
    @Outcome(
            id = "PRINTED, PRINTED, PRINTED, INTACT",
            expect = Expect.ACCEPTABLE,
            desc = "All messages went through the queue and arrived at the sink.")
    @Outcome(
            id = "PRINTED, HUNG, HUNG, LOST",
            expect = Expect.ACCEPTABLE_INTERESTING,
            desc =
                    "Two wait forever: the second thread holds the GIL and waits for room in the queue, the output's own thread makes the message of the first one's error and waits for the GIL.")
    public static final class QueueMayHang {
        private QueueMayHang() {}
    }
}
