package org.pyerr.stress.explore;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import java.math.BigInteger;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.lockcore.explore.Exploration;
import org.lockcore.explore.Explorer;
import org.lockcore.explore.LockOrderGraph;
import org.lockcore.explore.Outcome;
import org.lockcore.explore.Schedule;
import org.pyerr.model.scenario.Scenario;
import org.pyerr.model.scenario.Trial;

/**
 * What an exploration of a scenario found: the one record that {@code explore}, {@code run}, {@code gate} and the
 * report show. Described in docs/EXPLORE_JSON.md.
 *
 * @param threads what each thread does, printer threads included
 * @param hang whether a thread can hang
 * @param panic whether a thread can panic
 * @param garbled whether messages can interleave
 * @param complete whether all interleavings were explored: only then is anything proved
 * @param states distinct states
 * @param transitions steps between them
 * @param schedules interleavings that these stand for, counted exactly; if not complete, those seen to their end
 * @param outcomes the reachable outcomes
 * @param lockOrder what is waited for while what is held
 * @param lockOrderCycle whether that has a cycle
 * @param blames what each thread of a shortest hang does wrong; empty if nothing hangs
 * @param hazards a shortest schedule to each kind of bad outcome: a hang, a panic, messages that interleave
 */
@JsonAutoDetect(isGetterVisibility = JsonAutoDetect.Visibility.NONE)
public record Proof(
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
        List<Blame> blames,
        List<ScheduleEntry> hazards) {
    private static final List<Fate> HAZARDS = List.of(Fate.HUNG, Fate.PANICKED, Fate.GARBLED);

    /**
     * A reachable outcome with a shortest way to it.
     *
     * @param outcome the fates of the threads and what became of the messages
     * @param steps how many steps the shortest schedule has
     * @param switches how often it goes from one thread to another
     * @param schedule which thread acts next, a digit for each step
     */
    public record ReachableOutcome(String outcome, int steps, int switches, String schedule) {
        private static ReachableOutcome of(Map.Entry<Outcome, Schedule> entry) {
            Schedule schedule = entry.getValue();
            return new ReachableOutcome(
                    entry.getKey().toString(), schedule.actions().size(), schedule.switches(), schedule.toString());
        }
    }

    /** Copies the lists; a document that was read back lacks the empty ones. */
    public Proof {
        threads = copyOf(threads);
        outcomes = copyOf(outcomes);
        lockOrder = copyOf(lockOrder);
        blames = copyOf(blames);
        hazards = copyOf(hazards);
    }

    private static <T> List<T> copyOf(List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }

    /** Explores a scenario. */
    static Proof of(Scenario scenario, Explorer explorer) {
        Trial trial = new Trial(scenario);
        Exploration exploration = explorer.explore(trial);
        return new Proof(
                threads(scenario),
                reach(exploration, Fate.HUNG),
                reach(exploration, Fate.PANICKED),
                reach(exploration, Fate.GARBLED),
                exploration.complete(),
                exploration.states(),
                exploration.transitions(),
                exploration.schedules(),
                exploration.outcomes().entrySet().stream()
                        .map(ReachableOutcome::of)
                        .toList(),
                exploration.lockOrder().edges().stream()
                        .map(Sites::withoutTrial)
                        .toList(),
                exploration.lockOrder().hasCycle(),
                shortest(exploration, Fate.HUNG)
                        .map(schedule -> Blame.of(Explorer.replay(trial, schedule)))
                        .orElse(List.of()),
                HAZARDS.stream()
                        .flatMap(fate -> shortest(exploration, fate)
                                .map(schedule -> ScheduleEntry.of(fate, schedule, Explorer.replay(trial, schedule)))
                                .stream())
                        .toList());
    }

    /** What each thread of a scenario does, printer threads included. */
    static List<String> threads(Scenario scenario) {
        return IntStream.range(0, scenario.threads())
                .mapToObj(scenario::describe)
                .toList();
    }

    /** The same proof, its lock order with the innermost methods alone, as a page shows it. */
    public Proof brief() {
        return new Proof(
                threads,
                hang,
                panic,
                garbled,
                complete,
                states,
                transitions,
                schedules,
                outcomes,
                lockOrder.stream().map(Sites::brief).distinct().toList(),
                lockOrderCycle,
                blames,
                hazards);
    }

    private static Reach reach(Exploration exploration, Fate fate) {
        return Reach.of(shortest(exploration, fate).isPresent(), exploration.complete());
    }

    private static Optional<Schedule> shortest(Exploration exploration, Fate fate) {
        return exploration.outcomes().entrySet().stream()
                .filter(entry -> fate.isIn(entry.getKey().toString()))
                .map(Map.Entry::getValue)
                .min(Comparator.comparingInt(schedule -> schedule.actions().size()));
    }

    /** Whether it is proved that no thread hangs or panics. */
    public boolean isSafe() {
        return hang == Reach.UNREACHABLE && panic == Reach.UNREACHABLE;
    }

    /** Whether the outcome is reachable, as far as was explored. */
    public boolean reaches(String outcome) {
        return outcomes.stream().anyMatch(reachable -> reachable.outcome().equals(outcome));
    }
}
