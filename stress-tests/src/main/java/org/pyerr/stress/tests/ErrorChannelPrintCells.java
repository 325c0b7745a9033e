package org.pyerr.stress.tests;

import static org.pyerr.model.scenario.Context.ATTACHED;
import static org.pyerr.model.scenario.Context.DETACHED;
import static org.pyerr.model.scenario.Scenarios.sender;

import org.jcstresscells.Cell;
import org.jcstresscells.Cells;
import org.pyerr.model.print.ErrorChannelPrintStrategy;
import org.pyerr.model.scenario.Scenario;
import org.pyerr.stress.tests.Grades.AlwaysHangs;
import org.pyerr.stress.tests.Grades.PrinterMayHang;
import org.pyerr.stress.tests.Grades.PrinterSafe;
import org.pyerr.stress.tests.Grades.PrinterStarves;

/**
 * {@code tx.send(e)}: the sender sends the error itself, a printer thread formats and prints it.
 *
 * <p>The printer thread waits for the GIL under the stderr lock. Over an unbounded channel that does not concern the
 * senders: they never wait. Over a rendezvous channel a sender that holds the GIL waits for the printer thread, and the
 * printer thread waits for the GIL: the channel has taken the place of the stderr lock. The tests have one sender of
 * two messages, and the printer thread as the other actor.
 *
 * <p>A printer thread that was attached by mistake holds the GIL while it waits for messages; a sender that needs the
 * GIL starves.
 */
@Cells(harness = Printing.class, actors = "sender, printer")
final class ErrorChannelPrintCells {
    private ErrorChannelPrintCells() {}

    /** Sender and printer thread hold the GIL. */
    @Cell(PrinterStarves.class)
    static final Scenario UNBOUNDED_BOTH_ATTACHED = sender(ATTACHED, ErrorChannelPrintStrategy.UNBOUNDED, ATTACHED);

    /** The sender holds the GIL, the printer thread does not. */
    @Cell(PrinterSafe.class)
    static final Scenario UNBOUNDED_ONE_ATTACHED = sender(ATTACHED, ErrorChannelPrintStrategy.UNBOUNDED, DETACHED);

    /** Neither the sender nor the printer thread holds the GIL. */
    @Cell(PrinterSafe.class)
    static final Scenario UNBOUNDED_NONE_ATTACHED = sender(DETACHED, ErrorChannelPrintStrategy.UNBOUNDED, DETACHED);

    /** Sender and printer thread hold the GIL. */
    @Cell(AlwaysHangs.class)
    static final Scenario RENDEZVOUS_BOTH_ATTACHED = sender(ATTACHED, ErrorChannelPrintStrategy.RENDEZVOUS, ATTACHED);

    /** The sender holds the GIL, the printer thread does not. */
    @Cell(PrinterMayHang.class)
    static final Scenario RENDEZVOUS_ONE_ATTACHED = sender(ATTACHED, ErrorChannelPrintStrategy.RENDEZVOUS, DETACHED);

    /** Neither the sender nor the printer thread holds the GIL. */
    @Cell(PrinterSafe.class)
    static final Scenario RENDEZVOUS_NONE_ATTACHED = sender(DETACHED, ErrorChannelPrintStrategy.RENDEZVOUS, DETACHED);
}
