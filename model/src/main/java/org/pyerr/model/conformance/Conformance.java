package org.pyerr.model.conformance;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.pyerr.model.scenario.Fate;
import org.pyerr.model.scenario.Scenario;

/** Compares what was measured with what is reachable. */
public final class Conformance {

    /** The printing threads of the scenario that stands for a cell, unless the cell has fewer. */
    public static final int THREADS = 2;

    /**
     * The messages of each thread of that scenario. With one each, a sender over a rendezvous channel never meets a
     * printer thread that is still printing, and a thread that stays attached does not differ from one that attaches
     * for each message.
     */
    public static final int ROUNDS = 2;

    private final BiFunction<Scenario, Fate, Optional<Boolean>> canEnd;
    private final List<RareCell> rare;

    /**
     * Makes a comparison.
     *
     * @param canEnd whether a thread of the scenario can end that way; empty if that is not decided
     * @param rare the cells that are taken as explained
     */
    public Conformance(BiFunction<Scenario, Fate, Optional<Boolean>> canEnd, List<RareCell> rare) {
        this.canEnd = canEnd;
        this.rare = List.copyOf(rare);
    }

    /** How a cell compares. */
    public enum Agreement {
        /** It was seen and is reachable, or neither. */
        AGREES,
        /** It is reachable and was never seen, for a reason that is listed. */
        RARE,
        /** It is reachable and was never seen, without a known reason. */
        UNEXPLAINED,
        /** It was seen and is not reachable: the model is wrong. */
        CONTRADICTED,
        /** It was not reached, but the exploration is not complete. */
        UNDECIDED
    }

    /**
     * How a cell compares in respect of one fate.
     *
     * @param fate the way to end that is compared
     * @param reachable whether it is known to be reachable
     * @param agreement how the two compare
     * @param reason why something reachable was not seen, if that is listed
     */
    public record Finding(Fate fate, boolean reachable, Agreement agreement, Optional<String> reason) {}

    /**
     * How a cell compares.
     *
     * @param measured what was measured
     * @param hang the comparison in respect of hangs
     * @param panic the comparison in respect of panics
     */
    public record Comparison(MeasuredCell measured, Finding hang, Finding panic) {
        /** Both findings. */
        public Stream<Finding> findings() {
            return Stream.of(hang, panic);
        }

        /** Why something reachable was not seen, if that is listed. */
        public Optional<String> reason() {
            return hang.reason().or(panic::reason);
        }
    }

    /** Compares cells in the size that stands for them. */
    public List<Comparison> compare(List<MeasuredCell> cells) {
        return compare(cells, THREADS, ROUNDS);
    }

    /** Compares cells, each with at most so many threads and with so many rounds. */
    List<Comparison> compare(List<MeasuredCell> cells, int maxThreads, int rounds) {
        return cells.stream()
                .map(measured -> {
                    Scenario scenario = measured.cell().toScenario(maxThreads, rounds);
                    return new Comparison(
                            measured,
                            finding(measured, Fate.HUNG, scenario),
                            finding(measured, Fate.PANICKED, scenario));
                })
                .toList();
    }

    private Finding finding(MeasuredCell measured, Fate fate, Scenario scenario) {
        boolean seen = measured.count(fate) > 0;
        Optional<Boolean> reachable = canEnd.apply(scenario, fate);
        if (reachable.isEmpty()) {
            return new Finding(fate, false, Agreement.UNDECIDED, Optional.empty());
        } else if (reachable.get() == seen) {
            return new Finding(fate, seen, Agreement.AGREES, Optional.empty());
        } else if (seen) {
            return new Finding(fate, false, Agreement.CONTRADICTED, Optional.empty());
        }
        Optional<String> reason = reason(measured, fate);
        return new Finding(fate, true, reason.isPresent() ? Agreement.RARE : Agreement.UNEXPLAINED, reason);
    }

    private Optional<String> reason(MeasuredCell measured, Fate fate) {
        return rare.stream()
                .filter(row -> row.fate() == fate && row.matches(measured.cell()))
                .map(RareCell::reason)
                .findFirst();
    }
}
