package org.pyerr.stress.explore;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.lockcore.explore.Explorer;
import org.pyerr.model.scenario.Fate;
import org.pyerr.model.scenario.Scenario;

/** Proofs about scenarios, each made once, all under one bound. Several threads may ask at the same time. */
public final class Proofs {
    private final Explorer explorer;
    private final Map<Scenario, Proof> known = new ConcurrentHashMap<>();

    /** Keeps proofs under the explorer's default bound. */
    public Proofs() {
        this(new Explorer());
    }

    /** Keeps proofs under the bound of an explorer. */
    public Proofs(Explorer explorer) {
        this.explorer = explorer;
    }

    /** The proof about a scenario, explored on the first call. */
    public Proof of(Scenario scenario) {
        return known.computeIfAbsent(scenario, unknown -> Proof.of(unknown, explorer));
    }

    /** Whether a thread of the scenario can hang or panic, as {@code fate} says; empty if that is not decided. */
    public Optional<Boolean> canEnd(Scenario scenario, Fate fate) {
        Reach reach = switch (fate) {
            case HUNG -> of(scenario).hang();
            case PANICKED -> of(scenario).panic();
            default -> throw new IllegalArgumentException("no hazard: " + fate);
        };
        return reach == Reach.UNKNOWN ? Optional.empty() : Optional.of(reach == Reach.REACHABLE);
    }
}
