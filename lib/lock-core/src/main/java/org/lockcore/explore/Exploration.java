package org.lockcore.explore;

import java.math.BigInteger;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.lockcore.Fate;

/**
 * What an exploration found.
 *
 * @param complete whether every reachable state was explored: only then is anything proved
 * @param states how many distinct states were explored
 * @param transitions how many steps between them were done
 * @param schedules how many schedules these states and steps stand for: the ways from the start to an end, counted
 *     exactly, invisible steps aside; if not complete, those that were seen to their end
 * @param outcomes the reachable outcomes, each with a shortest schedule, and of the shortest one with the fewest
 *     switches
 * @param lockOrder which locks are waited for while which are held
 */
public record Exploration(
        boolean complete,
        int states,
        int transitions,
        BigInteger schedules,
        Map<Outcome, Schedule> outcomes,
        LockOrderGraph lockOrder) {

    /** Sorts the outcomes. */
    public Exploration {
        outcomes = Collections.unmodifiableMap(new TreeMap<>(outcomes));
    }

    /** Whether some thread can end that way. */
    public boolean canEnd(Fate fate) {
        return outcomes.keySet().stream().anyMatch(outcome -> outcome.has(fate));
    }

    /** Whether it is proved that no thread can wait forever, whatever it waits for. */
    public boolean neverHangs() {
        return complete && !canEnd(Fate.HUNG);
    }

    /** The reachable outcomes. */
    public Set<Outcome> reachable() {
        return outcomes.keySet();
    }
}
