package org.pyerr.stress.peer;

import org.jcstresscells.Cell;
import org.jcstresscells.Cells;
import org.pyerr.stress.peer.PeerGrades.MayHang;
import org.pyerr.stress.peer.PeerGrades.MayTimeOut;
import org.pyerr.stress.peer.PeerGrades.Safe;

/**
 * The programs on each kind of locks. On {@code ReentrantLock} and {@code synchronized} there is the safe program only,
 * because a deadlock in an actor stops the whole run; {@link TerminationLocks} has the inversion.
 */
@Cells(harness = Peer.class, actors = "gilHolder, other")
final class PeersCells {
    private PeersCells() {}

    /** The safe program on the model's locks. */
    @Cell(Safe.class)
    static final LockProgram MODEL_SAFE = () -> new ModelLocks(false);

    /** The safe program on {@code ReentrantLock}. */
    @Cell(Safe.class)
    static final LockProgram REENTRANT_LOCK_SAFE = () -> JavaLocks.reentrantLocks(false);

    /** The safe program on {@code synchronized}. */
    @Cell(Safe.class)
    static final LockProgram MONITOR_SAFE = () -> JavaLocks.monitors(false);

    /** The safe program on {@code tryLock(1 ms)}. */
    @Cell(MayTimeOut.class)
    static final LockProgram TIMED_LOCK_SAFE = () -> JavaLocks.timedLocks(false);

    /** The inversion on the model's locks. */
    @Cell(MayHang.class)
    static final LockProgram MODEL_INVERSION = () -> new ModelLocks(true);

    /** The inversion on {@code tryLock(1 ms)}. */
    @Cell(MayTimeOut.class)
    static final LockProgram TIMED_LOCK_INVERSION = () -> JavaLocks.timedLocks(true);
}
