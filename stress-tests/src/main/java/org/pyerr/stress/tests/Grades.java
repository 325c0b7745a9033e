package org.pyerr.stress.tests;

import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.Outcome;

/**
 * The outcome tables, shared by the tests and named by their verdict. An outcome is the fate of each thread, then what
 * became of the messages. What a table does not list is forbidden.
 */
public final class Grades {

    private Grades() {}

    /** Both threads always print. */
    @Outcome(
            id = "PRINTED, PRINTED, INTACT",
            expect = Expect.ACCEPTABLE,
            desc = "Both messages were printed, in one piece.")
    public static final class Safe {
        private Safe() {}
    }

    /** The two locks are taken in opposite orders: both threads may hang, and then both do. */
    @Outcome(
            id = "PRINTED, PRINTED, INTACT",
            expect = Expect.ACCEPTABLE,
            desc = "Both messages were printed, in one piece.")
    @Outcome(
            id = "HUNG, HUNG, LOST",
            expect = Expect.ACCEPTABLE_INTERESTING,
            desc =
                    "Both wait forever: one holds the GIL and waits for the stderr lock, the other holds the stderr lock and waits for the GIL.")
    public static final class MayHang {
        private MayHang() {}
    }

    /** No lock is held for a whole message: pieces of two messages may interleave. */
    @Outcome(
            id = "PRINTED, PRINTED, INTACT",
            expect = Expect.ACCEPTABLE,
            desc = "Both messages were printed, in one piece.")
    @Outcome(
            id = "PRINTED, PRINTED, GARBLED",
            expect = Expect.ACCEPTABLE_INTERESTING,
            desc = "Both were printed, a piece of one inside the other.")
    public static final class MayGarble {
        private MayGarble() {}
    }

    /** A thread that accesses an error while another one is inside its normalization panics. */
    @Outcome(
            id = "PRINTED, PRINTED, INTACT",
            expect = Expect.ACCEPTABLE,
            desc = "Both messages were printed, in one piece.")
    @Outcome(
            id = "PRINTED, PANICKED, LOST",
            expect = Expect.ACCEPTABLE_INTERESTING,
            desc = "The second came while the first had lost the GIL in the middle of normalizing, and panicked.")
    @Outcome(
            id = "PANICKED, PRINTED, LOST",
            expect = Expect.ACCEPTABLE_INTERESTING,
            desc = "The first came while the second had lost the GIL in the middle of normalizing, and panicked.")
    public static final class MayPanic {
        private MayPanic() {}
    }

    /** The sender always gets rid of its messages and the printer thread always prints them. */
    @Outcome(id = "PRINTED, PRINTED, INTACT", expect = Expect.ACCEPTABLE, desc = "All messages were sent and printed.")
    public static final class PrinterSafe {
        private PrinterSafe() {}
    }

    /** The sender waits for the printer thread with the GIL held. */
    @Outcome(id = "PRINTED, PRINTED, INTACT", expect = Expect.ACCEPTABLE, desc = "All messages were sent and printed.")
    @Outcome(
            id = "HUNG, HUNG, LOST",
            expect = Expect.ACCEPTABLE_INTERESTING,
            desc =
                    "Both wait forever: the sender holds the GIL and waits for the printer thread, which waits for the GIL.")
    public static final class PrinterMayHang {
        private PrinterMayHang() {}
    }

    /** The printer thread holds the GIL while it waits for messages. */
    @Outcome(
            id = "PRINTED, PRINTED, INTACT",
            expect = Expect.ACCEPTABLE,
            desc = "All was sent before the printer thread began to wait.")
    @Outcome(
            id = "HUNG, HUNG, LOST",
            expect = Expect.ACCEPTABLE_INTERESTING,
            desc =
                    "Both wait forever: the printer thread holds the GIL and waits for a message, the sender needs the GIL to make one.")
    public static final class PrinterStarves {
        private PrinterStarves() {}
    }

    /** With the GIL held on both sides of a rendezvous, both threads always hang. */
    @Outcome(
            id = "HUNG, HUNG, LOST",
            expect = Expect.ACCEPTABLE_INTERESTING,
            desc = "Both wait forever: one holds the GIL and waits for the other, which waits for the GIL.")
    public static final class AlwaysHangs {
        private AlwaysHangs() {}
    }

    /** All three threads always print. */
    @Outcome(id = "PRINTED, PRINTED, PRINTED, INTACT", expect = Expect.ACCEPTABLE, desc = "All messages were printed.")
    public static final class AllSafe {
        private AllSafe() {}
    }

    /** Any two may hang, and the third one with them unless it is done. */
    @Outcome(id = "PRINTED, PRINTED, PRINTED, INTACT", expect = Expect.ACCEPTABLE, desc = "All messages were printed.")
    @Outcome(
            id = "PRINTED, HUNG, HUNG, LOST",
            expect = Expect.ACCEPTABLE_INTERESTING,
            desc = "The first was done before the others hung, one with the GIL, one with the stderr lock.")
    @Outcome(
            id = "HUNG, PRINTED, HUNG, LOST",
            expect = Expect.ACCEPTABLE_INTERESTING,
            desc = "The second was done before the others hung, one with the GIL, one with the stderr lock.")
    @Outcome(
            id = "HUNG, HUNG, PRINTED, LOST",
            expect = Expect.ACCEPTABLE_INTERESTING,
            desc = "The third was done before the others hung, one with the GIL, one with the stderr lock.")
    @Outcome(
            id = "HUNG, HUNG, HUNG, LOST",
            expect = Expect.ACCEPTABLE_INTERESTING,
            desc = "Two hang, one with the GIL, one with the stderr lock; the third one needs a lock of theirs.")
    public static final class AnyTwoMayHang {
        private AnyTwoMayHang() {}
    }

    /** All three hang together or not at all. */
    @Outcome(id = "PRINTED, PRINTED, PRINTED, INTACT", expect = Expect.ACCEPTABLE, desc = "All messages were printed.")
    @Outcome(
            id = "HUNG, HUNG, HUNG, LOST",
            expect = Expect.ACCEPTABLE_INTERESTING,
            desc =
                    "A ring of three: the sender holds the GIL and waits for the printer thread, which waits for the stderr lock, whose owner waits for the GIL.")
    public static final class AllMayHang {
        private AllMayHang() {}
    }

    /** Two senders over a rendezvous channel, both with the GIL: one of them may hang, and the printer thread. */
    @Outcome(id = "PRINTED, PRINTED, PRINTED, INTACT", expect = Expect.ACCEPTABLE, desc = "All messages were printed.")
    @Outcome(
            id = "HUNG, PRINTED, HUNG, LOST",
            expect = Expect.ACCEPTABLE_INTERESTING,
            desc = "The first sender holds the GIL and waits for the printer thread, which waits for the GIL.")
    @Outcome(
            id = "PRINTED, HUNG, HUNG, LOST",
            expect = Expect.ACCEPTABLE_INTERESTING,
            desc = "The second sender holds the GIL and waits for the printer thread, which waits for the GIL.")
    public static final class OneSenderMayHang {
        private OneSenderMayHang() {}
    }

    /** The printer thread and a thread that logs with the GIL may hang; the sender never waits. */
    @Outcome(id = "PRINTED, PRINTED, PRINTED, INTACT", expect = Expect.ACCEPTABLE, desc = "All messages were printed.")
    @Outcome(
            id = "PRINTED, HUNG, HUNG, LOST",
            expect = Expect.ACCEPTABLE_INTERESTING,
            desc =
                    "The logger holds the GIL and waits for the stderr lock, the printer thread holds that and waits for the GIL.")
    public static final class PrinterAndLoggerMayHang {
        private PrinterAndLoggerMayHang() {}
    }
}
