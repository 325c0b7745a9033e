package org.pyerr.stress.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lockcore.explore.LockOrderGraph;
import org.lockcore.explore.LockOrderGraph.Edge;
import org.pyerr.stress.explore.Sites;

/**
 * A lock-order graph: an arrow from each lock that is held to each that is waited for meanwhile.
 *
 * @param width its width
 * @param height its height
 * @param nodes the locks
 * @param arrows the ways of waiting
 */
public record LockGraphChart(int width, int height, List<Node> nodes, List<Arrow> arrows) {
    private static final int NARROWEST = 420;
    private static final int PIXELS_PER_LETTER = 7;
    private static final int NODE_PADDING = 14;
    private static final int NODE_HEIGHT = 32;
    private static final int BEND = 46;
    private static final int BETWEEN = 130;
    private static final int FLAT = 150;
    private static final int ROUND = 260;

    /**
     * A lock.
     *
     * @param x its middle
     * @param y its middle
     * @param width its width
     * @param height its height
     * @param name its name
     */
    public record Node(int x, int y, int width, int height, String name) {}

    /**
     * The ways of waiting for one lock while holding another, taken together.
     *
     * @param held the lock that is held
     * @param wanted the lock that is waited for
     * @param threads the threads that may do so, in words
     * @param sites where, the innermost methods alone
     * @param inCycle whether it is part of a cycle: the locks are taken in opposite orders
     * @param path how it is drawn
     * @param labelX the middle of its label
     * @param labelY the base line of its label
     */
    public record Arrow(
            String held,
            String wanted,
            String threads,
            List<String> sites,
            boolean inCycle,
            String path,
            int labelX,
            int labelY) {}

    private record Point(double x, double y) {}

    /** The chart of a graph. */
    public static LockGraphChart of(List<Edge> edges) {
        List<String> names = edges.stream()
                .flatMap(edge -> Stream.of(edge.held(), edge.wanted()))
                .distinct()
                .toList();
        int height = names.size() <= 2 ? FLAT : ROUND;
        int widest = names.stream().mapToInt(LockGraphChart::width).max().orElse(0);
        int width = Math.max(NARROWEST, 2 * widest + BETWEEN);
        Map<String, Node> nodes = new LinkedHashMap<>();
        for (String name : names) {
            double angle = Math.PI + 2 * Math.PI * nodes.size() / names.size();
            int x = (int) Math.round(width / 2.0 + (width - widest - 8) / 2.0 * Math.cos(angle));
            int y = (int) Math.round(height / 2.0 + (height / 2.0 - 40) * Math.sin(angle));
            nodes.put(name, new Node(x, y, width(name), NODE_HEIGHT, name));
        }
        LockOrderGraph graph = new LockOrderGraph(edges);
        List<Arrow> arrows = edges.stream()
                .collect(Collectors.groupingBy(
                        edge -> List.of(edge.held(), edge.wanted()), LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(alike -> arrow(alike, nodes, graph.isInCycle(alike.get(0))))
                .toList();
        return new LockGraphChart(width, height, new ArrayList<>(nodes.values()), arrows);
    }

    private static int width(String name) {
        return name.length() * PIXELS_PER_LETTER + 2 * NODE_PADDING;
    }

    private static Arrow arrow(List<Edge> alike, Map<String, Node> nodes, boolean inCycle) {
        Edge edge = alike.get(0);
        Node from = nodes.get(edge.held());
        Node to = nodes.get(edge.wanted());
        Point bend = bend(from, to);
        Point start = edgeOf(from, bend);
        Point end = edgeOf(to, bend);
        String path = String.format(
                Locale.ROOT, "M%.0f %.0fQ%.0f %.0f %.0f %.0f", start.x, start.y, bend.x, bend.y, end.x, end.y);
        List<Integer> threads =
                alike.stream().map(Edge::thread).distinct().sorted().toList();
        return new Arrow(
                edge.held(),
                edge.wanted(),
                (threads.size() == 1 ? "thread " : "threads ")
                        + threads.stream().map(String::valueOf).collect(Collectors.joining(", ")),
                alike.stream().map(one -> Sites.text(one.site())).distinct().toList(),
                inCycle,
                path,
                // The middle of the curve.
                (int) Math.round((start.x + 2 * bend.x + end.x) / 4),
                (int) Math.round((start.y + 2 * bend.y + end.y) / 4) + 4);
    }

    /** Beside the straight line, so that two arrows in opposite directions lie apart. */
    private static Point bend(Node from, Node to) {
        double dx = to.x - from.x;
        double dy = to.y - from.y;
        double length = Math.max(1, Math.hypot(dx, dy));
        return new Point((from.x + to.x) / 2.0 + dy / length * BEND, (from.y + to.y) / 2.0 - dx / length * BEND);
    }

    /** Where the line from the middle of a node to a point leaves the node. */
    private static Point edgeOf(Node node, Point towards) {
        double dx = towards.x - node.x;
        double dy = towards.y - node.y;
        double gap = 3;
        double scale = Math.min(
                (node.width / 2.0 + gap) / Math.max(1e-9, Math.abs(dx)),
                (node.height / 2.0 + gap) / Math.max(1e-9, Math.abs(dy)));
        return new Point(node.x + dx * scale, node.y + dy * scale);
    }
}
