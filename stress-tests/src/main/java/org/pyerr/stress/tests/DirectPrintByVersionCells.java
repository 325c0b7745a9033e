package org.pyerr.stress.tests;

import static org.pyerr.model.error.Origin.FETCHED;
import static org.pyerr.model.error.Origin.LAZY;
import static org.pyerr.model.error.PyO3Version.LAZY_REMOVED;
import static org.pyerr.model.error.PyO3Version.V0_22;
import static org.pyerr.model.error.PyO3Version.V0_23_0;
import static org.pyerr.model.error.PyO3Version.V0_23_4;
import static org.pyerr.model.scenario.Scenarios.both;
import static org.pyerr.model.scenario.Scenarios.one;

import org.jcstresscells.Cell;
import org.jcstresscells.Cells;
import org.pyerr.model.print.DirectPrintStrategy;
import org.pyerr.model.print.PrintStrategy;
import org.pyerr.model.scenario.Scenario;
import org.pyerr.stress.tests.Grades.MayHang;
import org.pyerr.stress.tests.Grades.Safe;

/**
 * {@code eprintln!("{e}")} through the versions of PyO3: what the fix of 0.23.4 fixed, and what it did not.
 *
 * <p>PyO3 0.22 formats with the GIL held throughout, so two threads that hold it cannot hang. 0.23.0 put a gate in
 * front of normalization and releases the GIL around it, even for errors that Python had raised: that is where Polars
 * hung. 0.23.4 lets fetched errors through the gate at their creation; lazy ones still release the GIL, to this day.
 * The proposal to remove the lazy state would end that.
 *
 * <p>None of the versions helps a thread without the GIL: formatting acquires the GIL under the stderr lock, whatever
 * the version. (Lazy errors under the rules of 0.23.4 are in {@link DirectPrint}.)
 *
 * <p>Source: PyO3 issues 4764 and 4584, pull requests 4766 and 4859.
 */
@Cells(harness = Printing.class, actors = "first, second")
final class DirectPrintByVersionCells {
    private static final PrintStrategy DIRECT = DirectPrintStrategy.INSTANCE;

    private DirectPrintByVersionCells() {}

    /** PyO3 0.22, lazy errors. Both threads hold the GIL when they print. */
    @Cell(Safe.class)
    static final Scenario RULES_022_LAZY_BOTH_ATTACHED = both(Scenario.of(V0_22, LAZY), DIRECT);

    /** PyO3 0.22, lazy errors. One thread holds the GIL when it prints, the other does not. */
    @Cell(value = MayHang.class, actors = "attached, detached")
    static final Scenario RULES_022_LAZY_ONE_ATTACHED = one(Scenario.of(V0_22, LAZY), DIRECT);

    /** PyO3 0.22, fetched errors. Both threads hold the GIL when they print. */
    @Cell(Safe.class)
    static final Scenario RULES_022_FETCHED_BOTH_ATTACHED = both(Scenario.of(V0_22, FETCHED), DIRECT);

    /** PyO3 0.22, fetched errors. One thread holds the GIL when it prints, the other does not. */
    @Cell(value = MayHang.class, actors = "attached, detached")
    static final Scenario RULES_022_FETCHED_ONE_ATTACHED = one(Scenario.of(V0_22, FETCHED), DIRECT);

    /** PyO3 0.23.0 to 0.23.3, lazy errors. Both threads hold the GIL when they print. */
    @Cell(MayHang.class)
    static final Scenario RULES_0230_LAZY_BOTH_ATTACHED = both(Scenario.of(V0_23_0, LAZY), DIRECT);

    /** PyO3 0.23.0 to 0.23.3, lazy errors. One thread holds the GIL when it prints, the other does not. */
    @Cell(value = MayHang.class, actors = "attached, detached")
    static final Scenario RULES_0230_LAZY_ONE_ATTACHED = one(Scenario.of(V0_23_0, LAZY), DIRECT);

    /** PyO3 0.23.0 to 0.23.3, fetched errors. Both threads hold the GIL when they print. */
    @Cell(MayHang.class)
    static final Scenario RULES_0230_FETCHED_BOTH_ATTACHED = both(Scenario.of(V0_23_0, FETCHED), DIRECT);

    /** PyO3 0.23.0 to 0.23.3, fetched errors. One thread holds the GIL when it prints, the other does not. */
    @Cell(value = MayHang.class, actors = "attached, detached")
    static final Scenario RULES_0230_FETCHED_ONE_ATTACHED = one(Scenario.of(V0_23_0, FETCHED), DIRECT);

    /** PyO3 0.23.4 to 0.29.2, fetched errors. Both threads hold the GIL when they print. */
    @Cell(Safe.class)
    static final Scenario RULES_0234_FETCHED_BOTH_ATTACHED = both(Scenario.of(V0_23_4, FETCHED), DIRECT);

    /** PyO3 0.23.4 to 0.29.2, fetched errors. One thread holds the GIL when it prints, the other does not. */
    @Cell(value = MayHang.class, actors = "attached, detached")
    static final Scenario RULES_0234_FETCHED_ONE_ATTACHED = one(Scenario.of(V0_23_4, FETCHED), DIRECT);

    /** The proposal, lazy errors. Both threads hold the GIL when they print. */
    @Cell(Safe.class)
    static final Scenario LAZY_REMOVED_LAZY_BOTH_ATTACHED = both(Scenario.of(LAZY_REMOVED, LAZY), DIRECT);

    /** The proposal, lazy errors. One thread holds the GIL when it prints, the other does not. */
    @Cell(value = MayHang.class, actors = "attached, detached")
    static final Scenario LAZY_REMOVED_LAZY_ONE_ATTACHED = one(Scenario.of(LAZY_REMOVED, LAZY), DIRECT);

    /** The proposal, fetched errors. Both threads hold the GIL when they print. */
    @Cell(Safe.class)
    static final Scenario LAZY_REMOVED_FETCHED_BOTH_ATTACHED = both(Scenario.of(LAZY_REMOVED, FETCHED), DIRECT);

    /** The proposal, fetched errors. One thread holds the GIL when it prints, the other does not. */
    @Cell(value = MayHang.class, actors = "attached, detached")
    static final Scenario LAZY_REMOVED_FETCHED_ONE_ATTACHED = one(Scenario.of(LAZY_REMOVED, FETCHED), DIRECT);
}
