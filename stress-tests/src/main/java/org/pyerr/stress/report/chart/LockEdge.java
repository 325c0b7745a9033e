package org.pyerr.stress.report.chart;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lockcore.explore.LockOrderGraph.Edge;

/**
 * The ways of waiting for one object while owning another, taken together.
 *
 * @param held the object that is owned
 * @param wanted the object that is waited for
 * @param threads the threads that may do so
 * @param inCycle whether it is part of a cycle: the objects are taken in opposite orders
 * @param sites where, each with the innermost method last
 */
public record LockEdge(String held, String wanted, List<Integer> threads, boolean inCycle, List<String> sites) {
    private static final String CALLS = " > ";

    private record Pair(String held, String wanted) {}

    /** The edges, one for each pair of objects. */
    public static List<LockEdge> of(List<Edge> edges) {
        Map<Pair, List<Edge>> byPair = new LinkedHashMap<>();
        for (Edge edge : edges) {
            byPair.computeIfAbsent(new Pair(edge.held(), edge.wanted()), pair -> new ArrayList<>())
                    .add(edge);
        }
        List<LockEdge> all = new ArrayList<>();
        byPair.forEach((pair, alike) -> all.add(new LockEdge(
                pair.held(),
                pair.wanted(),
                alike.stream().map(Edge::thread).distinct().sorted().toList(),
                isInCycle(edges, pair),
                alike.stream()
                        .map(edge -> String.join(CALLS, edge.site()))
                        .distinct()
                        .toList())));
        return all;
    }

    /** An edge is in a cycle if the edges that begin with what is wanted lead back to what is held. */
    private static boolean isInCycle(List<Edge> edges, Pair pair) {
        List<String> reached = new ArrayList<>(List.of(pair.wanted()));
        for (int i = 0; i < reached.size(); i++) {
            String from = reached.get(i);
            for (Edge edge : edges) {
                if (edge.held().equals(from) && !reached.contains(edge.wanted())) {
                    reached.add(edge.wanted());
                }
            }
        }
        return reached.contains(pair.held());
    }
}
