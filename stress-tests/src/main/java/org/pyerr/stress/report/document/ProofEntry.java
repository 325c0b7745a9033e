package org.pyerr.stress.report.document;

import java.math.BigInteger;
import java.util.List;
import org.pyerr.model.explore.LockOrderGraph;
import org.pyerr.stress.explore.Blame;
import org.pyerr.stress.explore.Reach;

/**
 * What an exploration found. The fields that {@code explore --json} has as well are called and written as there; sites
 * are cut to their innermost methods.
 *
 * @param hang whether a thread can wait for ever
 * @param panic whether a thread can panic
 * @param garbled whether messages can mix
 * @param complete whether every reachable state was explored: only then is anything proved
 * @param states distinct states
 * @param transitions steps between them
 * @param schedules how many schedules they stand for, exactly
 * @param outcomes the reachable outcomes
 * @param lockOrder what is waited for while what is held
 * @param lockOrderCycle whether that has a cycle
 * @param blames what each thread of a shortest hang does wrong; empty if nothing hangs
 * @param hazards a shortest schedule to each kind of bad outcome: hung, panicked, garbled
 * @param safe labels of the strategies that can neither hang, panic nor garble in the same place; empty if this one
 *     cannot either
 */
public record ProofEntry(
        Reach hang,
        Reach panic,
        Reach garbled,
        boolean complete,
        int states,
        int transitions,
        BigInteger schedules,
        List<ReachableEntry> outcomes,
        List<LockOrderGraph.Edge> lockOrder,
        boolean lockOrderCycle,
        List<Blame> blames,
        List<ScheduleEntry> hazards,
        List<String> safe) {

    /** Copies the lists. */
    public ProofEntry {
        outcomes = ReportDocument.copyOf(outcomes);
        lockOrder = ReportDocument.copyOf(lockOrder);
        blames = ReportDocument.copyOf(blames);
        hazards = ReportDocument.copyOf(hazards);
        safe = ReportDocument.copyOf(safe);
    }

    /** Whether the outcome is reachable, as far as was explored. */
    public boolean reaches(String outcome) {
        return outcomes.stream().anyMatch(reachable -> reachable.outcome().equals(outcome));
    }
}
