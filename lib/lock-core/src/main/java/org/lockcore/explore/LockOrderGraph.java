package org.lockcore.explore;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Which locks are waited for while which are held, in all reachable states. If it has a cycle, the locks are taken in
 * opposite orders: threads that do so at the same time hang, unless something else keeps them apart.
 *
 * <p>The ends of a channel count as locks: the receiver holds the receiving end, for which a sender may have to wait.
 *
 * <p>A hang in which each thread waits for something that a waiting thread holds needs a cycle: follow from each thread
 * to the one that holds what it waits for, and some thread comes twice. A hang in which a thread waits for what nobody
 * holds, such as a signal that was lost, or for a thread that has ended, needs none and does not show here. Whether a
 * program can hang is what {@link Exploration#neverHangs} says.
 *
 * @param edges each way of waiting for one object while owning another
 */
public record LockOrderGraph(List<Edge> edges) {

    /**
     * A thread may wait for one object while it owns another.
     *
     * @param held the object that it owns
     * @param wanted the object that it waits for
     * @param thread the thread
     * @param site the methods that lead to the step, outermost first
     */
    public record Edge(String held, String wanted, int thread, List<String> site) {
        /** Copies the site. */
        public Edge {
            site = List.copyOf(site);
        }
    }

    /** Copies the edges. */
    public LockOrderGraph {
        edges = List.copyOf(edges);
    }

    /** Whether the edges have a directed cycle, of any length. */
    public boolean hasCycle() {
        return edges.stream().anyMatch(this::isInCycle);
    }

    /** Whether the edge is part of a directed cycle: the edges from what is wanted lead back to what is held. */
    public boolean isInCycle(Edge edge) {
        return leads(edge.wanted(), edge.held());
    }

    /** Whether some thread may wait for one object while it owns another. */
    public boolean has(String held, String wanted) {
        return edges.stream()
                .anyMatch(edge -> edge.held().equals(held) && edge.wanted().equals(wanted));
    }

    private boolean leads(String from, String to) {
        Set<String> seen = new HashSet<>();
        Deque<String> open = new ArrayDeque<>(List.of(from));
        while (!open.isEmpty()) {
            String current = open.remove();
            if (current.equals(to)) {
                return true;
            }
            if (seen.add(current)) {
                edges.stream().filter(edge -> edge.held().equals(current)).forEach(edge -> open.add(edge.wanted()));
            }
        }
        return false;
    }
}
