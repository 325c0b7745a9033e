package org.pyerr.stress.tests;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE_INTERESTING;

import org.openjdk.jcstress.annotations.Outcome;

/**
 * The outcome tables, shared by the tests and named by their verdict. An outcome is the fate of each thread, then what
 * became of the messages. What a table does not list is forbidden.
 */
public final class Grades {

    private static final String BOTH_PRINTED = "PRINTED, PRINTED, INTACT";
    private static final String IN_ONE_PIECE = "Both messages were printed, in one piece.";
    private static final String BOTH_HUNG = "HUNG, HUNG, LOST";
    private static final String ALL_PRINTED = "PRINTED, PRINTED, PRINTED, INTACT";
    private static final String WAS_DONE =
            " was done before the others hung, one with the GIL, one with the stderr lock.";
    private static final String SENDER_WAITS =
            " sender holds the GIL and waits for the printer thread, which waits for the GIL.";

    private Grades() {}

    /** Both threads always print. */
    @Outcome(id = BOTH_PRINTED, expect = ACCEPTABLE, desc = IN_ONE_PIECE)
    public interface Safe {}

    /** The two locks are taken in opposite orders: both threads may hang, and then both do. */
    @Outcome(id = BOTH_PRINTED, expect = ACCEPTABLE, desc = IN_ONE_PIECE)
    @Outcome(
            id = BOTH_HUNG,
            expect = ACCEPTABLE_INTERESTING,
            desc =
                    "Both wait forever: one holds the GIL and waits for the stderr lock, the other holds the stderr lock and waits for the GIL.")
    public interface MayHang {}

    /** No lock is held for a whole message: pieces of two messages may interleave. */
    @Outcome(id = BOTH_PRINTED, expect = ACCEPTABLE, desc = IN_ONE_PIECE)
    @Outcome(
            id = "PRINTED, PRINTED, GARBLED",
            expect = ACCEPTABLE_INTERESTING,
            desc = "Both were printed, a piece of one inside the other.")
    public interface MayGarble {}

    /** A thread that accesses an error while another one is inside its normalization panics. */
    @Outcome(id = BOTH_PRINTED, expect = ACCEPTABLE, desc = IN_ONE_PIECE)
    @Outcome(
            id = "PRINTED, PANICKED, LOST",
            expect = ACCEPTABLE_INTERESTING,
            desc = "The second came while the first had lost the GIL in the middle of normalizing, and panicked.")
    @Outcome(
            id = "PANICKED, PRINTED, LOST",
            expect = ACCEPTABLE_INTERESTING,
            desc = "The first came while the second had lost the GIL in the middle of normalizing, and panicked.")
    public interface MayPanic {}

    /** The sender always gets rid of its messages and the printer thread always prints them. */
    @Outcome(id = BOTH_PRINTED, expect = ACCEPTABLE, desc = "All messages were sent and printed.")
    public interface PrinterSafe {}

    /** The sender waits for the printer thread with the GIL held. */
    @Outcome(id = BOTH_PRINTED, expect = ACCEPTABLE, desc = "All messages were sent and printed.")
    @Outcome(
            id = BOTH_HUNG,
            expect = ACCEPTABLE_INTERESTING,
            desc =
                    "Both wait forever: the sender holds the GIL and waits for the printer thread, which waits for the GIL.")
    public interface PrinterMayHang {}

    /** The printer thread holds the GIL while it waits for messages. */
    @Outcome(id = BOTH_PRINTED, expect = ACCEPTABLE, desc = "All was sent before the printer thread began to wait.")
    @Outcome(
            id = BOTH_HUNG,
            expect = ACCEPTABLE_INTERESTING,
            desc =
                    "Both wait forever: the printer thread holds the GIL and waits for a message, the sender needs the GIL to make one.")
    public interface PrinterStarves {}

    /** With the GIL held on both sides of a rendezvous, both threads always hang. */
    @Outcome(
            id = BOTH_HUNG,
            expect = ACCEPTABLE_INTERESTING,
            desc = "Both wait forever: one holds the GIL and waits for the other, which waits for the GIL.")
    public interface AlwaysHangs {}

    /** All three threads always print. */
    @Outcome(id = ALL_PRINTED, expect = ACCEPTABLE, desc = "All messages were printed.")
    public interface AllSafe {}

    /** Any two may hang, and the third one with them unless it is done. */
    @Outcome(id = ALL_PRINTED, expect = ACCEPTABLE, desc = "All messages were printed.")
    @Outcome(id = "PRINTED, HUNG, HUNG, LOST", expect = ACCEPTABLE_INTERESTING, desc = "The first" + WAS_DONE)
    @Outcome(id = "HUNG, PRINTED, HUNG, LOST", expect = ACCEPTABLE_INTERESTING, desc = "The second" + WAS_DONE)
    @Outcome(id = "HUNG, HUNG, PRINTED, LOST", expect = ACCEPTABLE_INTERESTING, desc = "The third" + WAS_DONE)
    @Outcome(
            id = "HUNG, HUNG, HUNG, LOST",
            expect = ACCEPTABLE_INTERESTING,
            desc = "Two hang, one with the GIL, one with the stderr lock; the third one needs a lock of theirs.")
    public interface AnyTwoMayHang {}

    /** All three hang together or not at all. */
    @Outcome(id = ALL_PRINTED, expect = ACCEPTABLE, desc = "All messages were printed.")
    @Outcome(
            id = "HUNG, HUNG, HUNG, LOST",
            expect = ACCEPTABLE_INTERESTING,
            desc =
                    "A ring of three: the sender holds the GIL and waits for the printer thread, which waits for the stderr lock, whose owner waits for the GIL.")
    public interface AllMayHang {}

    /** Two senders over a rendezvous channel, both with the GIL: one of them may hang, and the printer thread. */
    @Outcome(id = ALL_PRINTED, expect = ACCEPTABLE, desc = "All messages were printed.")
    @Outcome(id = "HUNG, PRINTED, HUNG, LOST", expect = ACCEPTABLE_INTERESTING, desc = "The first" + SENDER_WAITS)
    @Outcome(id = "PRINTED, HUNG, HUNG, LOST", expect = ACCEPTABLE_INTERESTING, desc = "The second" + SENDER_WAITS)
    public interface OneSenderMayHang {}

    /** The printer thread and a thread that logs with the GIL may hang; the sender never waits. */
    @Outcome(id = ALL_PRINTED, expect = ACCEPTABLE, desc = "All messages were printed.")
    @Outcome(
            id = "PRINTED, HUNG, HUNG, LOST",
            expect = ACCEPTABLE_INTERESTING,
            desc =
                    "The logger holds the GIL and waits for the stderr lock, the printer thread holds that and waits for the GIL.")
    public interface PrinterAndLoggerMayHang {}
}
