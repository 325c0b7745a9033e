package org.pyerr.model.explore;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.pyerr.model.sync.Step;

/** Collects the lock-order graph of a program while its states are visited. */
final class LockOrder {
    private final StateSpace space;
    private final List<Set<Integer>> visited = new ArrayList<>();
    private final Set<LockOrderGraph.Edge> edges = new LinkedHashSet<>();

    LockOrder(StateSpace space) {
        this.space = space;
        for (int id = 0; id < space.threads(); id++) {
            visited.add(new HashSet<>());
        }
    }

    /**
     * Notes what the threads own and want in the state that was entered. What a thread owns follows from its position,
     * so each position is looked at once.
     */
    void visit(long[] state) {
        for (int id = 0; id < space.threads(); id++) {
            Position position = space.position(state, id);
            if (visited.get(id).add(position.index) && !position.isEnd() && mayWait(position.step)) {
                addEdges(id, position, space.ownedBy(id));
            }
        }
    }

    private void addEdges(int id, Position position, long owned) {
        String wanted = space.program().nameOf(position.object);
        for (long open = owned; open != 0; open &= open - 1) {
            int held = Long.numberOfTrailingZeros(open);
            if (held != position.objectIndex) {
                String name = space.program().nameOf(space.objects().get(held));
                edges.add(new LockOrderGraph.Edge(name, wanted, id, position.site));
            }
        }
    }

    LockOrderGraph graph() {
        return new LockOrderGraph(List.copyOf(edges));
    }

    private static boolean mayWait(Step step) {
        return switch (step) {
            case ACQUIRE, TAKE, RETAKE, CALL_ONCE, SEND, AWAIT_RECEIPT, RECEIVE -> true;
            default -> false;
        };
    }
}
