package org.pyerr.stress.report;

import java.util.List;
import org.pyerr.model.explore.LockOrderGraph;
import org.pyerr.model.explore.LockOrderGraph.Edge;
import org.pyerr.stress.explore.Blame;

/** Where steps are done, in short: whole stacks would be most of the document, and say no more. */
final class Sites {
    private static final String TRIAL = "Trial.";
    private static final String CALLS = " > ";
    private static final int INNERMOST = 2;

    private Sites() {}

    /** The innermost methods, in one line. */
    static String text(List<String> site) {
        return String.join(CALLS, innermost(site));
    }

    /** A lock-order graph's edges, the sites cut; each once. */
    static List<Edge> shortened(LockOrderGraph graph) {
        return graph.edges().stream()
                .map(edge -> new Edge(edge.held(), edge.wanted(), edge.thread(), innermost(edge.site())))
                .distinct()
                .toList();
    }

    /** The blames, their sites cut. */
    static List<Blame> shortened(List<Blame> blames) {
        return blames.stream()
                .map(blame -> new Blame(
                        blame.thread(),
                        blame.holds(),
                        blame.waitsFor(),
                        blame.until(),
                        innermost(blame.site()),
                        blame.rule()))
                .toList();
    }

    /** The innermost methods, without those of the trial itself. */
    private static List<String> innermost(List<String> site) {
        List<String> methods =
                site.stream().filter(method -> !method.startsWith(TRIAL)).toList();
        return methods.subList(Math.max(0, methods.size() - INNERMOST), methods.size());
    }
}
