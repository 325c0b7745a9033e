package org.pyerr.stress.explore;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pyerr.model.explore.Exploration;
import org.pyerr.model.explore.Explorer;
import org.pyerr.model.explore.LockOrderGraph;
import org.pyerr.model.explore.Outcome;
import org.pyerr.model.explore.ReplayString;
import org.pyerr.model.explore.Schedule;
import org.pyerr.model.explore.Trace;
import org.pyerr.model.scenario.Cell;
import org.pyerr.model.scenario.Fate;
import org.pyerr.model.scenario.Output;
import org.pyerr.model.scenario.Trial;

/**
 * What an exploration says of a cell.
 *
 * @param cell the cell, in the size that was explored
 * @param threads what each thread does, printer threads included
 * @param hang whether a thread can wait for ever
 * @param panic whether a thread can panic
 * @param garbled whether messages can mix
 * @param complete whether all interleavings were explored
 * @param states distinct states
 * @param transitions steps between them
 * @param schedules interleavings that these stand for, counted exactly
 * @param outcomes the reachable outcomes
 * @param lockOrder what is waited for while what is held
 * @param lockOrderCycle whether that has a cycle
 * @param blames for a cell that can hang: what each thread of a shortest hang does wrong
 */
public record CellAnswer(
        Cell cell,
        List<String> threads,
        Reach hang,
        Reach panic,
        Reach garbled,
        boolean complete,
        int states,
        int transitions,
        BigInteger schedules,
        List<ReachableOutcome> outcomes,
        List<LockOrderGraph.Edge> lockOrder,
        boolean lockOrderCycle,
        List<Blame> blames) {

    /**
     * An outcome with a shortest way to it.
     *
     * @param outcome the fates of the threads and what became of the messages
     * @param steps how many steps the shortest schedule has
     * @param switches how often it goes from one thread to another
     * @param replay the text that shows it again
     */
    public record ReachableOutcome(String outcome, int steps, int switches, String replay) {}

    /** Explores a cell. */
    public static CellAnswer of(Cell cell, Explorer explorer) {
        Trial trial = new Trial(cell.toScenario());
        Exploration exploration = explorer.explore(trial);
        List<String> threads = new ArrayList<>();
        for (int id = 0; id < trial.scenario().threads(); id++) {
            threads.add(trial.describe(id));
        }
        boolean complete = exploration.complete();
        return new CellAnswer(
                cell,
                List.copyOf(threads),
                Reach.of(exploration.canEnd(Fate.HUNG), complete),
                Reach.of(exploration.canEnd(Fate.PANICKED), complete),
                Reach.of(
                        exploration.reachable().stream().anyMatch(outcome -> outcome.output() == Output.GARBLED),
                        complete),
                complete,
                exploration.states(),
                exploration.transitions(),
                exploration.schedules(),
                outcomes(cell, exploration),
                exploration.lockOrder().edges(),
                exploration.lockOrder().hasCycle(),
                blames(trial, exploration));
    }

    private static List<ReachableOutcome> outcomes(Cell cell, Exploration exploration) {
        return exploration.outcomes().entrySet().stream()
                .map(entry -> reachable(cell, entry.getKey(), entry.getValue()))
                .toList();
    }

    private static ReachableOutcome reachable(Cell cell, Outcome outcome, Schedule schedule) {
        return new ReachableOutcome(
                outcome.toString(),
                schedule.actions().size(),
                schedule.switches(),
                new ReplayString(cell, schedule).toString());
    }

    private static List<Blame> blames(Trial trial, Exploration exploration) {
        return exploration.outcomes().entrySet().stream()
                .filter(entry -> entry.getKey().has(Fate.HUNG))
                .map(Map.Entry::getValue)
                .min(Comparator.comparingInt(schedule -> schedule.actions().size()))
                .map(schedule -> Blame.of(Explorer.replay(trial, schedule)))
                .orElse(List.of());
    }

    /** The outcome that a bad end is explained with: a shortest hang, else a shortest panic, else a mixed output. */
    public Optional<ReachableOutcome> worst() {
        return shortest(Fate.HUNG.name())
                .or(() -> shortest(Fate.PANICKED.name()))
                .or(() -> shortest(Output.GARBLED.name()));
    }

    private Optional<ReachableOutcome> shortest(String word) {
        return outcomes.stream()
                .filter(outcome -> List.of(outcome.outcome().split(", ")).contains(word))
                .min(Comparator.comparingInt(ReachableOutcome::steps));
    }

    /** Follows a shortest schedule to an outcome. */
    public static Trace trace(ReachableOutcome outcome) {
        return ReplayString.parse(outcome.replay()).replay();
    }

    /** The same answer for a cell of the same scenario, such as another version with the same rules. */
    CellAnswer about(Cell sameScenario) {
        List<ReachableOutcome> renamed = outcomes.stream()
                .map(outcome -> new ReachableOutcome(
                        outcome.outcome(),
                        outcome.steps(),
                        outcome.switches(),
                        new ReplayString(
                                        sameScenario,
                                        ReplayString.parse(outcome.replay()).schedule())
                                .toString()))
                .toList();
        return new CellAnswer(
                sameScenario,
                threads,
                hang,
                panic,
                garbled,
                complete,
                states,
                transitions,
                schedules,
                renamed,
                lockOrder,
                lockOrderCycle,
                blames);
    }

    /** Whether it is proved that no thread hangs or panics. */
    public boolean isProvedSafe() {
        return hang == Reach.UNREACHABLE && panic == Reach.UNREACHABLE;
    }
}
