package org.pyerr.model.conformance;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.pyerr.model.explore.Exploration;
import org.pyerr.model.explore.Explorer;
import org.pyerr.model.scenario.Fate;
import org.pyerr.model.scenario.Scenario;
import org.pyerr.model.scenario.Trial;

/** Compares what was measured with what the explorer reaches. */
public final class Conformance {

    /** What was measured: how a trial can end badly. */
    private static final List<Fate> MEASURED_FATES = List.of(Fate.HUNG, Fate.PANICKED);

    private final Explorer explorer;
    private final List<RareCell> rare;
    private final Map<Scenario, Exploration> explored = new HashMap<>();

    /** Makes a comparison that takes the listed cells as explained. */
    public Conformance(Explorer explorer, List<RareCell> rare) {
        this.explorer = explorer;
        this.rare = List.copyOf(rare);
    }

    /** How a cell compares. */
    public enum Agreement {
        /** Seen and reachable, or neither. */
        AGREES,
        /** Reachable and never seen, for a reason that is listed. */
        RARE,
        /** Reachable and never seen, and nobody knows why. */
        UNEXPLAINED,
        /** Seen, and not reachable: the model is wrong. */
        CONTRADICTED,
        /** Not reached, but not all was explored. */
        UNDECIDED
    }

    /**
     * The comparison of one cell.
     *
     * @param measured what was measured
     * @param fate the way to end that is compared
     * @param reachable whether the explorer reaches it
     * @param agreement how the two compare
     */
    public record Finding(MeasuredCell measured, Fate fate, boolean reachable, Agreement agreement) {}

    /** Compares cells, each explored with at most so many threads and so many rounds. */
    public List<Finding> compare(List<MeasuredCell> cells, int maxThreads, int rounds) {
        List<Finding> findings = new ArrayList<>();
        for (MeasuredCell measured : cells) {
            Exploration exploration = explored.computeIfAbsent(
                    measured.cell().toScenario(maxThreads, rounds), scenario -> explorer.explore(new Trial(scenario)));
            for (Fate fate : MEASURED_FATES) {
                findings.add(compare(measured, fate, exploration));
            }
        }
        return findings;
    }

    private Finding compare(MeasuredCell measured, Fate fate, Exploration exploration) {
        boolean reachable = exploration.canEnd(fate);
        boolean seen = measured.count(fate) > 0;
        Agreement agreement = reachable == seen ? Agreement.AGREES : disagreement(measured, fate, seen);
        if (!reachable && !exploration.complete()) {
            agreement = Agreement.UNDECIDED;
        }
        return new Finding(measured, fate, reachable, agreement);
    }

    private Agreement disagreement(MeasuredCell measured, Fate fate, boolean seen) {
        if (seen) {
            return Agreement.CONTRADICTED;
        }
        boolean listed = rare.stream().anyMatch(row -> row.fate() == fate && row.matches(measured.cell()));
        return listed ? Agreement.RARE : Agreement.UNEXPLAINED;
    }
}
