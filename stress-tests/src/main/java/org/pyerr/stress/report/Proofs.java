package org.pyerr.stress.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pyerr.model.explore.Exploration;
import org.pyerr.model.explore.Explorer;
import org.pyerr.model.explore.Outcome;
import org.pyerr.model.explore.Schedule;
import org.pyerr.model.explore.Trace;
import org.pyerr.model.scenario.Scenario;
import org.pyerr.model.scenario.Trial;
import org.pyerr.stress.explore.Blame;
import org.pyerr.stress.explore.Reach;
import org.pyerr.stress.explore.ScenarioExplorations;
import org.pyerr.stress.report.document.ProofEntry;
import org.pyerr.stress.report.document.ReachableEntry;
import org.pyerr.stress.report.document.ScheduleEntry;
import org.pyerr.stress.result.Fate;

/** Explores scenarios and says what was found. Several threads may ask at the same time. */
final class Proofs {
    private static final List<Fate> HAZARDS = List.of(Fate.HUNG, Fate.PANICKED, Fate.GARBLED);

    private final ScenarioExplorations explorations;

    /** Takes the explorations that there are, and makes others. */
    Proofs(ScenarioExplorations explorations) {
        this.explorations = explorations;
    }

    /** What an exploration of the scenario finds. */
    ProofEntry of(Scenario scenario) {
        Exploration exploration = explorations.of(scenario);
        boolean complete = exploration.complete();
        List<ScheduleEntry> hazards = new ArrayList<>();
        List<Blame> blames = new ArrayList<>();
        for (Fate fate : HAZARDS) {
            shortest(exploration, fate).ifPresent(shortest -> {
                Trace trace = Explorer.replay(new Trial(scenario), shortest.getValue());
                hazards.add(Schedules.entry(fate, shortest.getKey().toString(), shortest.getValue(), trace));
                if (fate == Fate.HUNG) {
                    blames.addAll(Sites.shortened(Blame.of(trace)));
                }
            });
        }
        return new ProofEntry(
                reach(exploration, Fate.HUNG),
                reach(exploration, Fate.PANICKED),
                reach(exploration, Fate.GARBLED),
                complete,
                exploration.states(),
                exploration.transitions(),
                exploration.schedules(),
                exploration.outcomes().entrySet().stream()
                        .map(Proofs::reachable)
                        .toList(),
                Sites.shortened(exploration.lockOrder()),
                exploration.lockOrder().hasCycle(),
                blames,
                hazards,
                hazards.isEmpty() ? List.of() : safeInstead(scenario));
    }

    private static Reach reach(Exploration exploration, Fate fate) {
        return Reach.of(isReachable(exploration, fate), exploration.complete());
    }

    private static boolean isReachable(Exploration exploration, Fate fate) {
        return exploration.reachable().stream().anyMatch(outcome -> fate.isIn(outcome.toString()));
    }

    private static ReachableEntry reachable(Map.Entry<Outcome, Schedule> entry) {
        Schedule schedule = entry.getValue();
        return new ReachableEntry(
                entry.getKey().toString(), schedule.actions().size(), schedule.switches(), schedule.toString());
    }

    private List<String> safeInstead(Scenario scenario) {
        return Alternatives.of(scenario).entrySet().stream()
                .filter(alternative -> isSafe(alternative.getValue()))
                .map(alternative -> alternative.getKey().label())
                .toList();
    }

    private boolean isSafe(Scenario scenario) {
        Exploration exploration = explorations.of(scenario);
        return HAZARDS.stream().allMatch(fate -> reach(exploration, fate) == Reach.UNREACHABLE);
    }

    private static Optional<Map.Entry<Outcome, Schedule>> shortest(Exploration exploration, Fate fate) {
        return exploration.outcomes().entrySet().stream()
                .filter(entry -> fate.isIn(entry.getKey().toString()))
                .min(Comparator.comparingInt(entry -> entry.getValue().actions().size()));
    }
}
