package org.pyerr.stress.explore;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.pyerr.model.explore.Exploration;
import org.pyerr.model.explore.Explorer;
import org.pyerr.model.scenario.Scenario;
import org.pyerr.model.scenario.Trial;

/** Explorations of scenarios, each made once. Several threads may ask at the same time. */
public final class ScenarioExplorations {
    /** The suite's largest scenario has a fiftieth of this; one beyond it is judged by its table alone. */
    private static final int MOST_STATES = 300_000;

    private final Map<Scenario, Exploration> explored = new ConcurrentHashMap<>();

    /** What an exploration of the scenario finds. */
    public Exploration of(Scenario scenario) {
        return explored.computeIfAbsent(
                scenario,
                unexplored -> new Explorer().withMostStates(MOST_STATES).explore(new Trial(unexplored)));
    }
}
