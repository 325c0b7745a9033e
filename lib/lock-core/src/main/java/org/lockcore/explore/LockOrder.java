package org.lockcore.explore;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.lockcore.SharedObject;

/**
 * Collects the lock-order graph of a program while its states are visited.
 *
 * <p>What nobody owns, such as an end of a channel, is like a lock that is never released: it is held by the threads
 * that could let a waiting thread go on, and they may wait for something else meanwhile.
 */
final class LockOrder {
    private final StateSpace space;
    private final List<Set<Integer>> visited = new ArrayList<>();
    private final Set<HeldElsewhere> heldElsewhere = new HashSet<>();
    private final Set<LockOrderGraph.Edge> edges = new LinkedHashSet<>();

    /** A location in which a thread may wait while others wait for what only it can bring. */
    private record HeldElsewhere(String held, int thread, int location) {}

    LockOrder(StateSpace space) {
        this.space = space;
        for (int id = 0; id < space.threads(); id++) {
            visited.add(new HashSet<>());
        }
    }

    /** Notes what the threads own and want in the state that was entered. */
    void visit(long[] state) {
        for (int id = 0; id < space.threads(); id++) {
            Location location = space.location(state, id);
            if (!location.mayBlock()) {
                continue;
            }
            if (!location.object.isOwnable()) {
                visitUnowned(state, id, location);
            } else if (visited.get(id).add(location.index)) {
                // What a thread owns follows from its location, so each location is examined once.
                addEdges(state, id, location);
            }
        }
    }

    private void visitUnowned(long[] state, int id, Location location) {
        if (!space.isBlocked(state, id)) {
            return;
        }
        if (visited.get(id).add(location.index)) {
            addEdges(state, id, location);
        }
        int unblockers = location.object.unblockers(space.thread(id).thread(), location.operation);
        for (int open = unblockers; open != 0; open &= open - 1) {
            int holder = Integer.numberOfTrailingZeros(open);
            Location elsewhere = space.location(state, holder);
            if (elsewhere.mayBlock() && elsewhere.object != location.object) {
                addHeldElsewhere(awaited(location), holder, elsewhere);
            }
        }
    }

    private void addHeldElsewhere(String held, int holder, Location location) {
        if (heldElsewhere.add(new HeldElsewhere(held, holder, location.index))) {
            edges.add(new LockOrderGraph.Edge(held, awaited(location), holder, location.site));
        }
    }

    /** A lock that is owned already is waited for only if it is not re-entrant. */
    private void addEdges(long[] state, int id, Location location) {
        for (SharedObject held : space.ownedBy(id)) {
            if (held != location.object || space.isBlocked(state, id)) {
                String name = space.program().nameOf(held);
                edges.add(new LockOrderGraph.Edge(name, awaited(location), id, location.site));
            }
        }
    }

    LockOrderGraph graph() {
        return new LockOrderGraph(List.copyOf(edges));
    }

    private String awaited(Location location) {
        return location.object.awaited(location.operation, space.program().nameOf(location.object));
    }
}
