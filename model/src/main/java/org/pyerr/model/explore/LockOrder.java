package org.pyerr.model.explore;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.pyerr.model.sync.Channel;
import org.pyerr.model.sync.SharedObject;
import org.pyerr.model.sync.Step;

/**
 * Collects the lock-order graph of a program while its states are visited.
 *
 * <p>The two ends of a channel are like locks that are never given back: a sender waits for the receiving end, and its
 * holder may wait for something else meanwhile.
 */
final class LockOrder {
    private final StateSpace space;
    private final List<Set<Integer>> visited = new ArrayList<>();
    private final Set<HeldEnd> heldEnds = new HashSet<>();
    private final Set<LockOrderGraph.Edge> edges = new LinkedHashSet<>();

    /** A position in which a thread waits while others wait for the end of a channel that it holds. */
    private record HeldEnd(String end, int thread, int position) {}

    LockOrder(StateSpace space) {
        this.space = space;
        for (int id = 0; id < space.threads(); id++) {
            visited.add(new HashSet<>());
        }
    }

    /** Notes what the threads own and want in the state that was entered. */
    void visit(long[] state) {
        for (int id = 0; id < space.threads(); id++) {
            Position position = space.position(state, id);
            if (position.isEnd()) {
                continue;
            }
            if (position.object instanceof Channel) {
                visitChannel(state, id, position);
            } else if (visited.get(id).add(position.index) && mayWait(position.step)) {
                // What a thread owns follows from its position, so each position is looked at once.
                addEdges(state, id, position);
            }
        }
    }

    private void visitChannel(long[] state, int id, Position position) {
        if (!space.isBlocked(state, id)) {
            return;
        }
        if (visited.get(id).add(position.index)) {
            addEdges(state, id, position);
        }
        int wakers = position.object.wakers(space.thread(id).thread(), position.step);
        for (int open = wakers; open != 0; open &= open - 1) {
            int holder = Integer.numberOfTrailingZeros(open);
            Position elsewhere = space.position(state, holder);
            if (!elsewhere.isEnd() && elsewhere.object != position.object && mayWait(elsewhere.step)) {
                addHeldEnd(wanted(position), holder, elsewhere);
            }
        }
    }

    private void addHeldEnd(String end, int holder, Position position) {
        if (heldEnds.add(new HeldEnd(end, holder, position.index))) {
            edges.add(new LockOrderGraph.Edge(end, wanted(position), holder, position.site));
        }
    }

    /** A lock that is owned already is waited for only if it is not re-entrant. */
    private void addEdges(long[] state, int id, Position position) {
        for (SharedObject held : space.ownedBy(id)) {
            if (held != position.object || space.isBlocked(state, id)) {
                String name = space.program().nameOf(held);
                edges.add(new LockOrderGraph.Edge(name, wanted(position), id, position.site));
            }
        }
    }

    LockOrderGraph graph() {
        return new LockOrderGraph(List.copyOf(edges));
    }

    private String wanted(Position position) {
        String name = space.program().nameOf(position.object);
        return switch (position.step) {
            case SEND, AWAIT_RECEIPT -> "receiving end of " + name;
            case RECEIVE -> "sending end of " + name;
            default -> name;
        };
    }

    private static boolean mayWait(Step step) {
        return switch (step) {
            case ACQUIRE, TAKE, RETAKE, CALL_ONCE, SEND, AWAIT_RECEIPT, RECEIVE -> true;
            default -> false;
        };
    }
}
