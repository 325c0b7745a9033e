package org.pyerr.stress.report.chart;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

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
     * @param kind what it is
     */
    public record Node(int x, int y, int width, int height, String name, LockKind kind) {}

    /**
     * A way of waiting.
     *
     * @param path how it is drawn
     * @param labelX the middle of its label
     * @param labelY the base line of its label
     * @param label the threads
     * @param inCycle whether it is part of a cycle
     */
    public record Arrow(String path, int labelX, int labelY, String label, boolean inCycle) {}

    private record Point(double x, double y) {}

    /** The chart of a graph. */
    public static LockGraphChart of(List<LockEdge> edges) {
        Set<String> names = new LinkedHashSet<>();
        for (LockEdge edge : edges) {
            names.add(edge.held());
            names.add(edge.wanted());
        }
        int height = names.size() <= 2 ? FLAT : ROUND;
        int widest = names.stream().mapToInt(LockGraphChart::width).max().orElse(0);
        int width = Math.max(NARROWEST, 2 * widest + BETWEEN);
        List<Node> nodes = new ArrayList<>();
        for (String name : names) {
            double angle = Math.PI + 2 * Math.PI * nodes.size() / names.size();
            nodes.add(new Node(
                    (int) Math.round(width / 2.0 + (width - widest - 8) / 2.0 * Math.cos(angle)),
                    (int) Math.round(height / 2.0 + (height / 2.0 - 40) * Math.sin(angle)),
                    width(name),
                    NODE_HEIGHT,
                    name,
                    LockKind.of(name)));
        }
        List<Arrow> arrows = edges.stream()
                .map(edge -> arrow(edge, find(nodes, edge.held()), find(nodes, edge.wanted())))
                .toList();
        return new LockGraphChart(width, height, nodes, arrows);
    }

    private static int width(String name) {
        return name.length() * PIXELS_PER_LETTER + 2 * NODE_PADDING;
    }

    private static Node find(List<Node> nodes, String name) {
        return nodes.stream()
                .filter(node -> node.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Arrow arrow(LockEdge edge, Node from, Node to) {
        Point bend = bend(from, to);
        Point start = edgeOf(from, bend);
        Point end = edgeOf(to, bend);
        String path = String.format(
                Locale.ROOT, "M%.0f %.0fQ%.0f %.0f %.0f %.0f", start.x, start.y, bend.x, bend.y, end.x, end.y);
        // The middle of the curve.
        double labelX = (start.x + 2 * bend.x + end.x) / 4;
        double labelY = (start.y + 2 * bend.y + end.y) / 4;
        List<String> threads = edge.threads().stream().map(String::valueOf).toList();
        return new Arrow(
                path,
                (int) Math.round(labelX),
                (int) Math.round(labelY) + 4,
                (threads.size() == 1 ? "thread " : "threads ") + String.join(", ", threads),
                edge.inCycle());
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
