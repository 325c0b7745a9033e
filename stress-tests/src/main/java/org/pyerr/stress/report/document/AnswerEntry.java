package org.pyerr.stress.report.document;

import java.math.BigInteger;
import org.pyerr.model.scenario.Cell;
import org.pyerr.stress.explore.Answer;
import org.pyerr.stress.explore.Proof;
import org.pyerr.stress.explore.Reach;

/**
 * What the explorer says of a cell: an answer of {@code explore --json} without the schedules and the lock order.
 *
 * @param cell the cell, in the size that was explored
 * @param hang whether a thread can wait forever
 * @param panic whether a thread can panic
 * @param garbled whether messages can interleave
 * @param complete whether all interleavings were explored
 * @param states distinct states
 * @param schedules interleavings that these stand for, counted exactly
 */
public record AnswerEntry(
        Cell cell, Reach hang, Reach panic, Reach garbled, boolean complete, int states, BigInteger schedules) {

    /** The answer in short. */
    public static AnswerEntry of(Answer answer) {
        Proof proof = answer.proof();
        return new AnswerEntry(
                answer.cell(),
                proof.hang(),
                proof.panic(),
                proof.garbled(),
                proof.complete(),
                proof.states(),
                proof.schedules());
    }

    /** Whether it is proved that no thread hangs or panics. */
    public boolean isProvedSafe() {
        return hang == Reach.UNREACHABLE && panic == Reach.UNREACHABLE;
    }
}
